package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

// A meeting that was not attended, is cancelled, or about which something was recorded by mistake.
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'meetingId', 'reason') + [version: form.number('version')]
String state = form.value('state')
def answer = form.refused(locale) ?: (state == 'planned'
        ? ServiceCalls.run(dispatcher, userLogin, locale, 'takeBackAttendanceMeeting', values)
        : ServiceCalls.run(dispatcher, userLogin, locale, 'settleAttendanceMeeting', values + [state: state]))
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [form: state, message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceMeetingSettled'))
return 'success'
