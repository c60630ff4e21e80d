package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'meetingId', 'date', 'time', 'place', 'purpose') + [version: form.number('version')]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'changeAttendanceMeeting', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [form: 'move', message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceMeetingChanged'))
return 'success'
