package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'cycleId', 'review', 'date', 'found', 'next', 'outcome') + [version: form.number('version')]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'reviewAttendanceCycle', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [form: 'review', message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceMeetingCycleReviewed'))
return 'success'
