package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'pupilRef', 'triggerId', 'stage', 'reason', 'lead', 'leadName', 'leadAgency', 'nextReview')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'openAttendanceCase', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [message: answer.problem])
    return 'error'
}
request.setAttribute('caseId', answer.caseId)
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, answer.created ? 'AttendanceCaseStored_open' : 'AttendanceCaseStored_openThere'))
return 'success'
