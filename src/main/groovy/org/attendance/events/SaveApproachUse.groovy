package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.RefusedForm
import org.attendance.web.ServiceCalls

// Barriers are ticked one by one: barrier_10001 and so on, of those that barrierKeys names.
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def barriers = (form.value('barrierKeys') ?: '').split(' ').findAll { it && form.value('barrier_' + it) == 'Y' }
def values = form.values('schoolId', 'caseId', 'usedId', 'approachId', 'date', 'owner', 'ownerName', 'worked', 'notWorked', 'hinder', 'result',
        'token') +
        [barrierIds: barriers.join(' '), version: form.number('version')]
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'saveAttendanceApproachUse', values)
if (answer.problem) {
    request.setAttribute('attendanceForm', RefusedForm.of('use', values, answer))
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceApproachUseSaved'))
return 'success'
