package org.attendance.screens

import org.attendance.web.CaseWords
import org.attendance.web.Flags
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceCasePage')
def school = context.school
if (!school) {
    return
}
String caseId = parameters.caseId ?: null
if (!caseId) {
    context.problem = Labels.get(locale, 'AttendanceCaseChoose')
    return
}
def call = { String service, Map values ->
    ServiceCalls.run(dispatcher, userLogin, locale, service, [schoolId: school.schoolId, caseId: caseId] + values)
}
def answer = call('getAttendanceCase', [:])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def words = new CaseWords(locale, school.schoolId)
def found = answer.case
context.caseId = caseId
context.pupilRef = found.pupilRef
context.caseHead = words.head(found)
context.flags = Flags.of(locale, found.flags)
context.stages = found.stages
context.ladderSteps = found.ladderSteps
context.title = Labels.get(locale, 'AttendanceCaseTitle', 'name', found.name, 'group', found.registrationGroup)

int page = parameters.page ==~ /[1-9][0-9]{0,2}/ ? parameters.page as int : 1
int size = context.recordSize ? context.recordSize as int : 40
def filter = [kinds: parameters.kind ?: null, fromDate: parameters.fromDate ?: null, thruDate: parameters.thruDate ?: null,
              former: parameters.former == 'Y' ? 'Y' : null]
def record = call('getAttendanceCaseChronology', filter + [skip: (page - 1) * size as Long, most: size as Long])
context.recordProblem = record.problem
context.days = words.days(record.entries ?: [])
context.kinds = (record.kindsKnown ?: []).collect { [value: it, label: words.kind(it), chosen: it == filter.kinds] }.sort { it.label }
context.filter = filter.collectEntries { [it.key, it.value ?: ''] }
def at = { int number -> Links.query('schoolId', school.schoolId, 'caseId', caseId, 'kind', filter.kinds, 'fromDate', filter.fromDate,
        'thruDate', filter.thruDate, 'former', filter.former, 'page', number) }
context.newerQuery = page > 1 ? at(page - 1) : null
context.more = record.more ?: false
context.printedBy = context.userName ?: userLogin.userLoginId
context.olderQuery = record.more ? at(page + 1) : null

// The forms, each with what was typed where it was refused
def refused = request.getAttribute('attendanceRefused') ?: [:]
def choices = call('getAttendanceCaseChoices', [:])
def notes = call('getAttendanceCaseNotes', [:])
def typed = { String act, String name -> refused.act == act ? refused[name] ?: '' : '' }
context.refusal = refused.message
context.acts = ['stage', 'review', 'lead', 'note', 'strike', 'close', 'reopen', 'transfer', 'export'].collectEntries { [it, refused.act == it] }
context.form = ['stage', 'review', 'lead', 'note', 'close', 'reopen', 'transfer', 'export', 'strike'].collectEntries { act ->
    [act, ['date', 'reason', 'nextReview', 'leadName', 'leadAgency', 'text', 'outsideSchool', 'recipient', 'noteId'].collectEntries {
        [it, typed(act, it)] }]
}
String today = context.dateToday
['stage', 'review', 'close', 'transfer'].each { context.form[it].date = context.form[it].date ?: today }
['review', 'reopen'].each { context.form[it].nextReview = context.form[it].nextReview ?: choices.usualReview }
context.today = today
context.token = typed('note', 'token') ?: UUID.randomUUID().toString()
context.nextStages = words.options(found.nextStages, 'code', 'text', typed('stage', 'stage'))
context.nextLadder = words.options(found.nextLadder, 'code', 'text', typed('stage', 'ladder'))
context.staff = words.options(choices.staff, 'login', 'name', refused.act == 'lead' ? refused.lead : found.leadLogin)
context.outcomes = words.options(choices.outcomes, 'code', 'text', typed('close', 'outcome'))
context.readers = words.options(choices.readers, 'code', 'text', typed('note', 'visibility') ?: 'case')
context.schoolsThere = words.options(choices.schools, 'schoolId', 'schoolName', typed('transfer', 'toSchoolId'))
context.notes = (notes.notes ?: []).collect { words.note(it) }
context.tasks = found.tasks.collect { words.task(it) }
context.mayLead = security.hasEntityPermission('ATTENDANCE', '_CASE_LEAD', userLogin)
context.mayTasks = security.hasEntityPermission('ATTENDANCE', '_FOLLOWUP', userLogin)
context.casesQuery = Links.query('schoolId', school.schoolId)
context.formerQuery = found.formerSchool ? Links.query('schoolId', school.schoolId, 'caseId', caseId, 'former', 'Y') : null
context.isFormer = filter.former == 'Y'
context.allQuery = Links.query('schoolId', school.schoolId, 'caseId', caseId)
context.printQuery = Links.query('schoolId', school.schoolId, 'caseId', caseId, 'kind', filter.kinds, 'fromDate', filter.fromDate,
        'thruDate', filter.thruDate, 'former', filter.former)
