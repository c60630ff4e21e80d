package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

// The button named preview shows the words without storing them.
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'kind', 'channel', 'subject', 'text')
def version = form.number('version')
def refused = form.refused(locale)
if (!refused && form.value('preview')) {
    request.setAttribute('attendanceRefused', values + [version: version])
    return 'error'
}
def answer = refused ?: ServiceCalls.run(dispatcher, userLogin, locale, 'saveAttendanceTemplate', values + [version: version])
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [version: version, message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceOutboxTemplateSaved'))
return 'success'
