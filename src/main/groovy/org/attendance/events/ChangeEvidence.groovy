package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'evidenceId', 'state', 'kind', 'waiver', 'reason')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'changeAttendanceEvidence',
        values + [version: form.number('version')])
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [message: answer.problem, list: form.value('list')])
    return 'error'
}
// Back to the list the person was in, not to that of the state the evidence goes to.
request.setAttribute('state', form.value('list') ?: '')
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceEvidenceChanged', 'name', answer.evidence.name, 'state',
        Labels.get(locale, 'AttendanceEvidenceState_' + answer.evidence.state)))
return 'success'
