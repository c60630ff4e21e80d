package org.attendance.events

import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

// Takes on the home of the form, or the next free one.
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'date', 'pupilRef', 'skip', 'again')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'claimAttendanceHome', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', [message: answer.problem, home: values.pupilRef])
    return 'error'
}
return 'success'
