package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.RefusedForm
import org.attendance.web.ServiceCalls

// The field place names stage and section, as targeted.policy or .needs.
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'approachId', 'name', 'explanation', 'retiredFrom', 'reason')
def place = (form.value('place') ?: '.').split('[.]', 2)
def numbers = [sortOrder: form.value('sortOrder'), seenVersion: form.number('seenVersion')]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'saveAttendanceApproach',
        values + numbers + [stage: place[0], section: place.length > 1 ? place[1] : null])
if (answer.problem) {
    request.setAttribute('attendanceForm', RefusedForm.of('save', values + numbers + [place: form.value('place')], answer))
    return 'error'
}
request.setAttribute('approachId', answer.approachId)
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceApproachSaved', 'name', values.name))
return 'success'
