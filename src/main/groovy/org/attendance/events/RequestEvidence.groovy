package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'pupilRef', 'fromDate', 'thruDate', 'cause', 'triggerId', 'note', 'answerBy', 'waiver', 'reason')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'requestAttendanceEvidence', values)
if (answer.problem) {
    // A prompt is shown among the prompts again, a request by hand with its pupil.
    request.setAttribute('attendanceRefused', values + [message: answer.problem] + (values.triggerId ? [pupilRef: null] : [:]))
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, values.waiver ? 'AttendanceEvidenceWaived' : 'AttendanceEvidenceRequested',
        'name', answer.evidence.name))
return 'success'
