package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.RefusedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'approachId', 'reason') + [seenVersion: form.number('seenVersion')]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'restoreAttendanceApproach', values)
if (answer.problem) {
    request.setAttribute('attendanceForm', RefusedForm.of('restore', values, answer))
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceApproachRestored'))
return 'success'
