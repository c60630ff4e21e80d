package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'email', 'telephone')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'saveAttendanceSender', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', [message: answer.problem, sender: values])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceOutboxSenderSaved'))
return 'success'
