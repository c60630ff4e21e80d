package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'cycleId', 'note', 'token')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'addAttendanceCycleNote', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [form: 'note', message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceMeetingCycleNoted'))
return 'success'
