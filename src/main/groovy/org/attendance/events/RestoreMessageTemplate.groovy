package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'kind', 'channel')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'restoreAttendanceTemplate',
        values + [version: form.number('version')])
if (answer.problem) {
    request.setAttribute('attendanceRefused', [kind: values.kind, channel: values.channel, message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceOutboxTemplateRestored'))
return 'success'
