package org.attendance.events

import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

// Takes the user's latest attempt back and goes on with that home.
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'takeBackAttendanceAttempt',
        form.values('schoolId', 'date', 'token'))
if (answer.problem) {
    request.setAttribute('attendanceRefused', [message: answer.problem])
    return 'error'
}
ServiceCalls.run(dispatcher, userLogin, locale, 'claimAttendanceHome', form.values('schoolId', 'date') + [pupilRef: answer.pupilRef])
return 'success'
