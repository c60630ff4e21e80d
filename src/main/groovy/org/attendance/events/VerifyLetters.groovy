package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'verifyAttendanceLetters', [schoolId: form.value('schoolId')])
def bad = answer.changed
if (answer.problem || bad) {
    request.setAttribute('attendanceRefused', [message: answer.problem ?: Labels.get(locale, 'AttendanceLetterVerifiedBad', 'changed', bad.size(),
        'checked', answer.checked, 'ids', bad.take(20).join(', '))])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceLetterVerifiedOk', 'checked', answer.checked))
return 'success'
