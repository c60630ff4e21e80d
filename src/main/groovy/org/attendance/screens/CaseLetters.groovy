package org.attendance.screens

import org.attendance.web.LetterPage
import org.attendance.web.Links
import org.attendance.web.ServiceCalls

// The newest letters of a case; needs school and caseId.
int newest = 5
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceLetters', [schoolId: context.school.schoolId, caseId: context.caseId])
def page = new LetterPage(locale, context.school.schoolId, { null })
context.caseLetters = (answer.letters ?: []).take(newest).collect { page.listed(it) }
context.caseLettersQuery = Links.query('schoolId', context.school.schoolId, 'who', 'case:' + context.caseId)
