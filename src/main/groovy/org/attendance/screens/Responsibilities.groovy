package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceApproachDuties')
def school = context.school
if (!school) {
    return
}
String caseId = parameters.caseId
def answer = caseId ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceResponsibilities', [schoolId: school.schoolId, caseId: caseId])
        : [problem: Labels.get(locale, 'AttendanceApproachNoCase')]
if (answer.problem) {
    context.problem = answer.problem
    return
}
def about = answer.responsibilities
context.title = Labels.get(locale, 'AttendanceApproachDutiesOf', 'name', about.name)
context.caseQuery = Links.query('schoolId', school.schoolId, 'caseId', caseId)
context.pupil = [name: about.name, group: about.registrationGroup, query: Links.query('schoolId', school.schoolId, 'pupilRef', about.pupilRef)]
context.why = about.possible ? Labels.get(locale, 'AttendanceApproachAbsence', 'percent', about.absencePercent, 'absent', about.absent, 'possible',
        about.possible, 'from', PageDates.date(about.fromDate)) : Labels.get(locale, 'AttendanceApproachNoFigures')
context.ticked = Labels.get(locale, 'AttendanceApproachTicked', 'ticked', about.ticked, 'tickable', about.tickable)
// what is special to the pupil first
context.groups = about.groups.reverse().collect { group ->
    [id: group.groupId, name: group.name, why: Labels.get(locale, 'AttendanceApproachGroup_' + group.groupId, 'flags',
            about.lowCohorts.collect { Labels.get(locale, 'AttendanceFlag_' + it) }.join(', ')),
     parties: group.parties.collect { party ->
        [name: Labels.get(locale, 'AttendanceApproachParty_' + party.party), duties: party.duties.collect {
            [text: it.text, ticked: it.ticked, tickable: it.tickable,
             more: it.more ? Labels.count(locale, 'AttendanceApproachMoreOne', 'AttendanceApproachMore', it.more) : '',
             lines: it.lines.collect { line -> [date: PageDates.shortDate(line.date), words: line.words] }]
        }]
    }]
}
