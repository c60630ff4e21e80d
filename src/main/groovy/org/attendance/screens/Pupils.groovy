package org.attendance.screens

import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.ServiceCalls
import org.attendance.web.Years

context.title = Labels.get(locale, 'AttendancePagePupils')
def school = context.school
if (!school) {
    return
}
context.text = parameters.q ?: ''
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'findAttendancePupils', [schoolId: school.schoolId, text: parameters.q])
if (answer.problem) {
    context.problem = answer.problem
    return
}
context.pupils = answer.pupils.collect {
    [name: it.name, pupilRef: it.pupilRef, group: it.registrationGroup, year: Years.name(locale, it.yearGroup),
     query: Links.query('schoolId', school.schoolId, 'pupilRef', it.pupilRef)]
}
context.found = Labels.get(locale, 'AttendancePupilsShown', 'shown', answer.pupils.size(), 'total', answer.total)
context.pageData = JsonText.of([schoolId: school.schoolId, labels: Labels.forScript(locale, ['AttendanceJsLoggedOut',
    'AttendanceJsNoConnection'])])
