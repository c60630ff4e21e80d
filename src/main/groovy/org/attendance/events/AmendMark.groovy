package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'pupilRef', 'date', 'session', 'code', 'reason', 'note', 'override', 'original')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'amendAttendanceMark',
        values + [minutesLate: form.number('minutesLate')])
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [message: answer.problem, problems: answer.problems,
        minutesLate: form.value('minutesLate')])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceMarkStored'))
return 'success'
