package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'sendAttendanceMessages',
        form.values('schoolId') + [background: 'Y'])
if (answer.problem) {
    request.setAttribute('attendanceRefused', [message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceOutboxStarted'))
return 'success'
