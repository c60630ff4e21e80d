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
int size = 40
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
context.olderQuery = record.more ? at(page + 1) : null
