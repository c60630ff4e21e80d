package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

// The school a page is about: the one asked for, else the one last seen in this login, else the first of the user's.
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceSchools', [:])
def schools = answer.schools ?: []
def web = request.getSession()
String asked = parameters.schoolId ?: null
String last = web.getAttribute('attendanceSchoolId')
def school = asked ? schools.find { it.schoolId == asked } : (schools.find { it.schoolId == last } ?: (schools ? schools[0] : null))
if (school) {
    web.setAttribute('attendanceSchoolId', school.schoolId)
}

context.school = school
context.schoolId = school?.schoolId
context.schools = schools.collect { [schoolId: it.schoolId, schoolName: it.schoolName, chosen: it.schoolId == school?.schoolId] }
context.severalSchools = schools.size() > 1
context.noSchools = schools.isEmpty()
context.problem = answer.problem ?: (asked && !school ? Labels.get(locale, 'AttendanceSchoolNotFound', 'school', asked) : null)
context.userLoginId = userLogin.userLoginId
context.dateToday = answer.clock?.now?.toString()?.take(10) ?: ''
context.demonstration = answer.clock?.demonstration ? Labels.get(locale, 'AttendanceDemonstrationClock',
        'dateTime', PageDates.dateTime(answer.clock.now as String)) : null
