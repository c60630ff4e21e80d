package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedActions
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'cycleId') + [version: form.number('version'), actions: PostedActions.of(form)]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'planAttendanceCycle', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [form: 'plan', message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceMeetingCyclePlanned'))
return 'success'
