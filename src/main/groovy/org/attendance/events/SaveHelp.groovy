package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.RefusedForm
import org.attendance.web.ServiceCalls

// Kinds of barrier are ticked one by one: kind_illness and so on, of those that kindKeys names.
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def kinds = (form.value('kindKeys') ?: '').split(' ').findAll { it && form.value('kind_' + it) == 'Y' }
def values = form.values('schoolId', 'helpId', 'name', 'offer', 'contact', 'link', 'retiredFrom', 'reason') +
        [barriers: kinds.join(' '), sortOrder: form.value('sortOrder'), seenVersion: form.number('seenVersion')]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'saveAttendanceHelp', values)
if (answer.problem) {
    request.setAttribute('attendanceForm', RefusedForm.of('save', values, answer))
    return 'error'
}
request.setAttribute('helpId', answer.helpId)
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceApproachSaved', 'name', values.name))
return 'success'
