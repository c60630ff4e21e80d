package org.attendance.events

import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'takeBackAttendanceSign',
        form.values('schoolId', 'pupilRef', 'signId'))
if (answer.problem) {
    request.setAttribute('attendanceRefused', [message: answer.problem])
    return 'error'
}
// What the page then says: which entry, and what became of the mark.
request.setAttribute('undone', answer.entry.signId)
request.setAttribute('restored', answer.markStays ? 'stays' : answer.restored ?: '')
return 'success'
