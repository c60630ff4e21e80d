package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.LatePatternsView
import org.attendance.web.Links
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendancePageLates')
def school = context.school
if (!school) {
    return
}
String today = context.dateToday
def asked = [fromDate: parameters.fromDate ?: LatePatternsView.fourWeeksBefore(today), thruDate: parameters.thruDate ?: today,
             registrationGroup: parameters.registrationGroup, yearGroup: parameters.yearGroup]
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceLatePatterns', [schoolId: school.schoolId] + asked)
context.fromDate = asked.fromDate
context.thruDate = asked.thruDate
context.registrationGroup = asked.registrationGroup ?: ''
context.yearGroup = asked.yearGroup ?: ''
context.refusal = answer.problem
context.mayDesk = security.hasEntityPermission('ATTENDANCE', '_DESK', userLogin)
context.deskQuery = Links.query('schoolId', school.schoolId)
if (answer.problem) {
    return
}
def view = new LatePatternsView(locale, school.schoolId, asked.fromDate, asked.thruDate)
context.rows = answer.rows.collect { view.row(it) }
context.groups = answer.rows*.registrationGroup.unique().sort()
context.total = view.total(answer.total)
context.weekdays = view.weekdays()
context.found = Labels.count(locale, 'AttendanceDeskLatesFoundOne', 'AttendanceDeskLatesFound', answer.total.pupils)
context.csvQuery = Links.query('schoolId', school.schoolId, *asked.collectMany { name, value -> [name, value] })
