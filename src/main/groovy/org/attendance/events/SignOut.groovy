package org.attendance.events

import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'pupilRef', 'time', 'reason', 'reasonText', 'expectedBack', 'confirm', 'token')
// With whom: a contact as "contact:" and its reference, somebody else by name, or alone.
String who = form.value('who') ?: ''
values += [collector: who.startsWith('contact:') ? who.substring('contact:'.length()) : null,
           collectorName: who == 'other' ? form.value('collectorName') : null, alone: who == 'alone' ? 'Y' : null]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'signOutAttendancePupil', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [message: answer.problem, warnings: answer.warnings])
    return 'error'
}
request.setAttribute('signId', answer.entry.signId)
return 'success'
