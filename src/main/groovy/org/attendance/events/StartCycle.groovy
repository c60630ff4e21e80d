package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedActions
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'caseId', 'fromDate', 'barriers', 'childView', 'parentView', 'token') + [
        weeks: form.number('weeks'), actions: PostedActions.of(form)]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'startAttendanceCycle', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [form: 'start', message: answer.problem])
    return 'error'
}
request.setAttribute('cycleId', answer.cycleId)
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceMeetingCycleStarted'))
return 'success'
