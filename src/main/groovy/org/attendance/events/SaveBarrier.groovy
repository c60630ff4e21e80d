package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.RefusedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'caseId', 'barrierId', 'barrier', 'fromDate', 'thruDate', 'childWords', 'parentWords', 'note', 'token') +
        [version: form.number('version')]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'saveAttendanceBarrier', values)
if (answer.problem) {
    request.setAttribute('attendanceForm', RefusedForm.of('barrier', values, answer))
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceApproachBarrierSaved'))
return 'success'
