package org.attendance.events

import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'pupilRef', 'time', 'reason', 'reasonText', 'decision', 'token')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'signInAttendancePupil', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [message: answer.problem, choices: answer.choices])
    return 'error'
}
request.setAttribute('signId', answer.entry.signId)
return 'success'
