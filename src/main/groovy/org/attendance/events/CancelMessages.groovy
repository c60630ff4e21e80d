package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def ids = (form.value('messageIds') ?: '').tokenize(',')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'cancelAttendanceMessages',
        form.values('schoolId', 'reason') + [messageIds: ids])
if (answer.problem) {
    request.setAttribute('attendanceRefused', [message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceOutboxCancelledOne'))
return 'success'
