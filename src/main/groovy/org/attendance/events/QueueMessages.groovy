package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

// A ticked pupil posts pupilRef_<row>; the others are not written about.
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'kind', 'channel', 'date', 'session', 'fromDate')
def answer = form.refused(locale)
def refs = []
if (!answer) {
    refs = form.ticked('pupilRef')
    answer = refs ? ServiceCalls.run(dispatcher, userLogin, locale, 'queueAttendanceMessages', values + [pupilRefs: refs])
        : [problem: Labels.get(locale, 'AttendanceOutboxNobodyTicked')]
}
if (!answer.problem && form.value('send')) {
    def sent = ServiceCalls.run(dispatcher, userLogin, locale, 'sendAttendanceMessages', [schoolId: values.schoolId, background: 'Y'])
    answer.problem = sent.problem
}
if (answer.problem) {
    request.setAttribute('attendanceRefused', [message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.count(locale, 'AttendanceOutboxQueuedOne', 'AttendanceOutboxQueued', answer.queued as long))
return 'success'
