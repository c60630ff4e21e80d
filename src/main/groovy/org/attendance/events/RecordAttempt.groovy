package org.attendance.events

import org.attendance.web.PostedAttempt
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

// Records an attempt; where nobody else at the home is left to be tried, the next home is taken on.
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def attempt = new PostedAttempt(form, { request.getParameterValues(it) })
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'recordAttendanceAttempt', attempt.values())
if (answer.problem) {
    request.setAttribute('attendanceRefused', attempt.values() + [message: answer.problem, problems: answer.problems,
        home: form.value('home')])
    return 'error'
}
if (!answer.moreToTry) {
    ServiceCalls.run(dispatcher, userLogin, locale, 'claimAttendanceHome', form.values('schoolId', 'date'))
}
return 'success'
