package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedActions
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'meetingId', 'alsoCame', 'notes') + [version: form.number('version'),
        attended: (request.getParameterValues('attended') ?: []) as List, actions: PostedActions.of(form)]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'recordAttendanceMeeting', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [form: 'record', message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceMeetingRecorded'))
return 'success'
