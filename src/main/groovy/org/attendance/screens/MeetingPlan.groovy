package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceMeetingPlanPage')
def school = context.school
if (!school) {
    return
}
def refused = request.getAttribute('attendanceRefused') ?: [:]
String caseId = refused.caseId ?: parameters.caseId ?: ''
if (!caseId) {
    context.problem = refused.message ?: Labels.get(locale, 'AttendanceMeetingChoose')
    return
}
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceMeetingChoices', [schoolId: school.schoolId, caseId: caseId])
if (answer.problem || !answer.caseOpen) {
    context.problem = answer.problem ?: Labels.get(locale, 'AttendanceMeetingCaseClosed')
    return
}
String chosen = refused.meetingType ?: parameters.meetingType ?: 'parent_meeting'
boolean fresh = !refused.message
context.refusal = refused.message
context.caseId = caseId
context.pupil = [name: answer.pupil.name, group: answer.pupil.registrationGroup,
                 caseQuery: Links.query('schoolId', school.schoolId, 'caseId', caseId)]
context.types = answer.types.collect {
    String invitation = it.nextInvitation == 0 ? '' : ' (' + Labels.get(locale, 'AttendanceMeetingInvitation_' + it.nextInvitation) + ')'
    [value: it.code, label: it.text + invitation,
     chosen: it.code == chosen, blocked: it.blocked != null]
}
context.blocked = answer.types.findAll { it.blocked && it.code == chosen }.collect { it.blocked }.join(' ')
context.contacts = answer.contacts.collect {
    [value: it.contactRef, name: it.name, role: it.relationship ?: '', parent: it.parent,
     chosen: fresh ? it.parent : it.contactRef in refused.inviteContacts]
}
context.staff = answer.staff.collect {
    [value: it.login, name: it.name, role: it.position ?: '',
     chosen: fresh ? it.login == userLogin.userLoginId : it.login in refused.inviteStaff]
}.sort { [!it.chosen, it.name] }
context.form = [date: refused.date ?: '', time: refused.time ?: '', place: refused.place ?: '', purpose: refused.purpose ?: '',
                others: refused.inviteOthers ?: '', pupil: fresh || refused.invitePupil == 'Y']
context.openedDate = answer.openedDate
context.token = refused.token ?: UUID.randomUUID().toString()
