package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.RefusedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'caseId', 'usedId', 'reason') + [version: form.number('version')]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'strikeAttendanceApproachUse', values)
if (answer.problem) {
    request.setAttribute('attendanceForm', RefusedForm.of('strike', values, answer))
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceApproachUseStruck'))
return 'success'
