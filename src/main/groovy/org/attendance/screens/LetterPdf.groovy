package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

// One letter (letterId), or those that were printed together (printId).
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceLetter', [schoolId: parameters.schoolId,
    letterId: parameters.letterId, printId: parameters.printId])
context.documentTitle = Labels.get(locale, 'AttendanceLetterPage')
context.problem = answer.problem
if (answer.problem) {
    return
}
def pageOf = Labels.get(locale, 'AttendanceLetterPageOf')
context.schoolName = answer.schoolName
context.documentTitle = answer.letters.size() == 1
    ? Labels.get(locale, 'AttendanceLetterPdfTitle', 'name', answer.letters[0].letterType, 'school', answer.schoolName)
    : Labels.get(locale, 'AttendanceLetterPdfTitleMany', 'count', answer.letters.size(), 'school', answer.schoolName)
context.letters = answer.letters.collect { letter ->
    boolean large = letter.largePrint || parameters.large == 'Y'
    [certificate: letter.layout == 'certificate', printSize: large ? '16pt' : '11pt', heading: letter.heading,
     paragraphs: letter.text.split('\n\n') as List,
     address: letter.address ?: letter.recipient, day: PageDates.date(letter.issuedAt), pageOf: pageOf,
     withdrawn: letter.withdrawn ? Labels.get(locale, 'AttendanceLetterWithdrawnNote') : '',
     figures: Labels.get(locale, 'AttendanceLetterFiguresNote', 'from', PageDates.date(letter.fromDate), 'thru', PageDates.date(letter.thruDate),
        'at', PageDates.dateTime(letter.issuedAt)),
     foot: Labels.get(locale, 'AttendanceLetterFoot', 'school', answer.schoolName, 'letterId', letter.letterId)]
}
def number = (parameters.letterId ?: parameters.printId).replaceAll('[^A-Za-z0-9]', '')
response.setHeader('Content-Disposition', 'inline; filename="letters-' + number + '.pdf"')
