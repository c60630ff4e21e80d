package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def ids = form.value('letterId') ? [form.value('letterId')] : []
def answer = form.refused(locale)
if (!answer) {
    // A ticked letter posts letterId_<row>.
    ids += form.ticked('letterId')
    answer = ids ? ServiceCalls.run(dispatcher, userLogin, locale, 'printAttendanceLetters', [schoolId: form.value('schoolId'), letterIds: ids])
        : [problem: Labels.get(locale, 'AttendanceLetterTickNothing')]
}
if (answer.problem) {
    request.setAttribute('attendanceRefused', [message: answer.problem])
    return 'error'
}
request.setAttribute('printId', answer.printId)
return 'success'
