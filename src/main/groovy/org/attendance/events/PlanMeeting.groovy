package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'caseId', 'meetingType', 'date', 'time', 'place', 'purpose', 'inviteOthers', 'invitePupil', 'token') + [
        inviteContacts: (request.getParameterValues('inviteContacts') ?: []) as List,
        inviteStaff: (request.getParameterValues('inviteStaff') ?: []) as List]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'planAttendanceMeeting', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [form: 'plan', message: answer.problem])
    return 'error'
}
request.setAttribute('meetingId', answer.meetingId)
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceMeetingPlanned'))
return 'success'
