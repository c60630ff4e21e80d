package org.attendance.screens

import org.attendance.web.DeskView
import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

// What both sides of the desk share: who is found, who is chosen, what was done last, and the list of today.
boolean out = context.deskSide == 'out'
context.title = Labels.get(locale, out ? 'AttendanceDeskTitleOut' : 'AttendancePageDesk')
def school = context.school
if (!school) {
    return
}
def view = new DeskView(locale)
def call = { String service, Map values -> ServiceCalls.run(dispatcher, userLogin, locale, service, [schoolId: school.schoolId] + values) }
def desk = call('getAttendanceDesk', [:])
def log = desk.problem ? desk : call('getAttendanceSignLog', [:])
if (log.problem) {
    context.problem = log.problem
    return
}
def refused = request.getAttribute('attendanceRefused') ?: [:]
String pupilRef = refused.message ? refused.pupilRef : parameters.pupilRef
String page = out ? 'SignOut' : 'LateDesk'
context.desk = desk.desk + [schoolDate: PageDates.date(desk.desk.date)]
context.deskPage = page
context.undoRequest = out ? 'takeBackSignOut' : 'takeBackSign'
context.deskQuery = Links.query('schoolId', school.schoolId)
context.text = parameters.q ?: ''
if (parameters.q && !pupilRef) {
    def found = call('findAttendanceDeskPupils', [text: parameters.q])
    context.findProblem = found.problem
    context.found = (found.pupils ?: []).collect { view.pupil(it) + [query: Links.query('schoolId', school.schoolId, 'pupilRef', it.pupilRef)] }
    context.foundText = found.problem ? '' : Labels.count(locale, 'AttendanceDeskFoundOne', 'AttendanceDeskFound', found.total as Long)
}
if (pupilRef) {
    def answer = call('getAttendanceDeskPupil', [pupilRef: pupilRef])
    context.findProblem = answer.problem
    context.pupil = answer.problem ? null : view.pupil(answer.pupil)
    context.pupilQuery = Links.query('schoolId', school.schoolId, 'pupilRef', pupilRef)
    context.contacts = (answer.pupil?.contacts ?: []).collect {
        [contactRef: it.contactRef, name: it.name, relationship: it.relationship ?: '', chosen: refused.collector == it.contactRef,
         responsible: it.parentalResponsibility]
    }
}
context.refusal = refused.message
context.token = refused.token ?: UUID.randomUUID().toString()
context.choices = view.choices(refused.choices)
context.warnings = refused.warnings ?: []
context.form = ['reasonText', 'time', 'collectorName', 'expectedBack'].collectEntries { [it, refused[it] ?: ''] } +
        [alone: refused.alone == 'Y', other: refused.collectorName != null]
context.reasons = (out ? desk.desk.leaveReasons : desk.desk.lateReasons).withIndex().collect { reason, index ->
    [code: reason.code, text: reason.text, key: index < 9 ? (index + 1).toString() : '', chosen: reason.code == refused.reason]
}

def entries = log.entries.collect { view.entry(it, school.schoolName) }
boolean mayPupil = security.hasEntityPermission('ATTENDANCE', '_PUPIL', userLogin)
entries.each {
    it.query = Links.query('schoolId', school.schoolId, 'signId', it.signId)
    it.pupilQuery = mayPupil ? Links.query('schoolId', school.schoolId, 'pupilRef', it.pupilRef) : null
}
context.entries = entries
context.counts = log.counts.collectEntries { name, count -> [name, count.toString()] } + [none: entries.isEmpty()]
context.stillOut = entries.findAll { it.isOut }
context.done = pupilRef ? null : entries.find { it.signId == parameters.signId }
def undone = entries.find { it.signId == parameters.undone && it.takenBack }
String restored = parameters.restored ?: ''
context.undone = undone ? Labels.get(locale, restored == 'stays' ? 'AttendanceDeskUndoneMarkStays' : restored ? 'AttendanceDeskUndoneMark'
        : 'AttendanceDeskUndone', 'name', undone.name, 'time', undone.time, 'code', restored) : null
boolean mayMessage = security.hasEntityPermission('ATTENDANCE', '_MESSAGE', userLogin)
context.messageQuery = mayMessage && log.counts.late + log.counts.afterClose > 0
        ? Links.query('schoolId', school.schoolId, 'kind', 'late', 'date', log.date) : null
context.mayReport = security.hasEntityPermission('ATTENDANCE', '_REPORT', userLogin)
context.out = out
context.pageData = JsonText.of([schoolId: school.schoolId, labels: Labels.forScript(locale, ['AttendanceDeskJsFoundOne',
        'AttendanceDeskJsFound', 'AttendanceDeskJsNone', 'AttendanceDeskJsSaving', 'AttendanceDeskJsLoggedOut',
        'AttendanceDeskJsNoConnection', 'AttendanceDeskJsFailed', 'AttendanceDeskJsCleared'])])
