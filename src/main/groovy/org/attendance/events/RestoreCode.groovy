package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'restoreAttendanceCode',
        form.values('schoolId', 'changeId', 'reason', 'seenVersion'))
if (answer.problem) {
    request.setAttribute('attendanceForm', [codeId: form.value('codeId'), of: 'restore', message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceSubCodeRestored', 'code', answer.touches.after.code))
return 'success'
