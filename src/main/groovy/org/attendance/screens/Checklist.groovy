package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceApproachChecklist')
def school = context.school
if (!school) {
    return
}
String caseId = parameters.caseId
def answer = caseId ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceChecklist', [schoolId: school.schoolId, caseId: caseId])
        : [problem: Labels.get(locale, 'AttendanceApproachNoCase')]
if (answer.problem) {
    context.problem = answer.problem
    return
}
def sheet = answer.checklist
def head = sheet.head
context.caseQuery = Links.query('schoolId', school.schoolId, 'caseId', caseId)
context.title = Labels.get(locale, 'AttendanceApproachChecklistOf', 'name', head.name)
context.pupil = [name: head.name, group: head.registrationGroup, query: Links.query('schoolId', school.schoolId, 'pupilRef', head.pupilRef)]
String lead = head.leadName ? (head.leadAgency ? Labels.get(locale, 'AttendanceApproachLeadAt', 'name', head.leadName, 'agency', head.leadAgency)
        : head.leadName) : Labels.get(locale, 'AttendanceApproachNoLead')
context.facts = [
    name: head.name,
    percent: head.attendancePercent ? Labels.get(locale, 'AttendanceApproachPercent', 'percent', head.attendancePercent) : '\u2013',
    group: head.registrationGroup, year: head.yearGroup, unauthorised: head.unauthorised, authorised: head.authorised,
    open: Labels.get(locale, head.leadAgency ? 'AttendanceApproachOpenTo' : 'AttendanceApproachOpenToNone', 'agency', head.leadAgency), lead: lead
].collect { field, value -> [label: Labels.get(locale, 'AttendanceApproachHead_' + field), value: value.toString()] }
context.period = Labels.get(locale, 'AttendanceApproachPeriod', 'from', PageDates.date(head.fromDate), 'thru', PageDates.date(head.thruDate),
        'possible', head.possible)
context.filled = Labels.get(locale, 'AttendanceApproachFilled', 'filled', sheet.filled, 'total', sheet.total)
context.mayRecord = head.open
context.parts = sheet.sections.collect { section ->
    [name: section.text, code: section.code, rows: section.rows.collect { row ->
        [name: row.name, explanation: row.explanation ?: '', date: PageDates.date(row.date), done: row.date != null, offered: row.offered,
         more: row.more ? Labels.count(locale, 'AttendanceApproachMoreOne', 'AttendanceApproachMore', row.more) : '',
         lines: row.lines.collect { [date: PageDates.shortDate(it.date), words: it.words, link: it.link ?: ''] },
         query: Links.query('schoolId', school.schoolId, 'caseId', caseId, 'approachId', row.approachId)]
    }]
}
