package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.LetterPage
import org.attendance.web.Links
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceLetterLetterPage')
def school = context.school
if (!school) {
    return
}
def refused = request.getAttribute('attendanceRefused') ?: [:]
context.refusal = refused.message
context.schoolQuery = Links.query('schoolId', school.schoolId)
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceLetter', [schoolId: school.schoolId, letterId: parameters.letterId ?: '-'])
if (answer.problem) {
    context.problem = refused.message ?: answer.problem
    return
}
def page = new LetterPage(locale, school.schoolId, { parameters.get(it) })
context.letter = page.whole(answer.letters[0]) + [intact: answer.intact, reason: refused.reason ?: '']
context.pdfQuery = Links.query('schoolId', school.schoolId, 'letterId', parameters.letterId)
context.largeQuery = Links.query('schoolId', school.schoolId, 'letterId', parameters.letterId, 'large', 'Y')
context.caseQuery = answer.letters[0].caseId ? Links.query('schoolId', school.schoolId, 'caseId', answer.letters[0].caseId) : ''
