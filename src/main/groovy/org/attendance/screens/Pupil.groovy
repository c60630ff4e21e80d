package org.attendance.screens

import org.attendance.rules.Percentage
import org.attendance.web.CaseWords
import org.attendance.web.Flags
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.PupilCalendar
import org.attendance.web.ServiceCalls
import org.attendance.web.ThresholdCard
import org.attendance.web.Years

context.title = Labels.get(locale, 'AttendancePagePupil')
def school = context.school
if (!school) {
    return
}
if (!parameters.pupilRef) {
    context.problem = Labels.get(locale, 'AttendanceChoosePupil')
    return
}
def about = [schoolId: school.schoolId, pupilRef: parameters.pupilRef]
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePupil', about + [asOfDate: parameters.asOfDate])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def pupil = answer.pupil
def figures = pupil.figures
def text = { String key, Object... pairs -> Labels.get(locale, key, pairs) }
def link = { String figure -> Links.query('schoolId', school.schoolId, 'pupilRef', pupil.pupilRef, 'fromDate', figures.fromDate,
        'thruDate', figures.thruDate, 'figure', figure) }
def days = { long halfDays ->
    long whole = halfDays.intdiv(2)
    boolean half = halfDays % 2 == 1
    half ? (whole == 0 ? text('AttendanceHalfDay') : text('AttendanceDaysAndHalf', 'days', whole))
         : Labels.count(locale, 'AttendanceOneDay', 'AttendanceDays', whole)
}

context.pupil = [name: pupil.name, fullName: [pupil.preferredName ?: pupil.forename, pupil.surname].findAll().join(' '),
                 group: pupil.registrationGroup, year: Years.name(locale, pupil.yearGroup), pupilRef: pupil.pupilRef,
                     upn: pupil.upn ?: '', house: pupil.house ?: '',
                 born: PageDates.date(pupil.dateOfBirth), admitted: PageDates.date(pupil.admissionDate),
                 left: pupil.leavingDate ? PageDates.date(pupil.leavingDate) : '', compulsoryAge: pupil.compulsoryAge]
context.flags = Flags.of(locale, pupil.flags)
context.words = [none: figures.possible == 0, from: PageDates.date(figures.fromDate), thru: PageDates.date(figures.thruDate),
                 missed: days(figures.absent as long), possible: days(figures.possible as long), allPresent: figures.absent == 0,
                 illness: figures.illness ? days(figures.illness as long) : null,
                 unauthorised: figures.unauthorised ? days(figures.unauthorised as long) : null,
                 percent: Percentage.of(figures.attended as long, figures.possible as long, 1),
                 severe: figures.severeAbsence, persistent: figures.persistentAbsence && !figures.severeAbsence,
                 absentQuery: link('absent'), illnessQuery: link('illness'), unauthorisedQuery: link('unauthorised'),
                     possibleQuery: link('possible')]
context.figures = ['possible', 'attended', 'absent', 'present', 'approvedActivity', 'authorised', 'unauthorised', 'illness',
                   'lateBeforeClose', 'lateAfterClose', 'missing'].collect {
    [label: text('AttendanceFigure_' + it), count: figures[it], query: link(it), look: it]
}
def calendar = new PupilCalendar(locale, pupil.days ?: [])
context.weeks = calendar.weeks()
context.calendarRows = calendar.rows()
context.months = calendar.months()
context.yearName = pupil.year?.name
context.years = (pupil.years ?: []).collect {
    [name: it.name, chosen: it.fromDate == pupil.year?.fromDate,
     query: Links.query('schoolId', school.schoolId, 'pupilRef', pupil.pupilRef, 'asOfDate', it.thruDate ?: it.fromDate)]
}
def neighbour = { it ? [name: it.name, query: Links.query('schoolId', school.schoolId, 'pupilRef', it.pupilRef)] : null }
context.previousPupil = neighbour(pupil.previous)
context.nextPupil = neighbour(pupil.next)

context.mayContacts = pupil.contacts != null
context.contacts = (pupil.contacts ?: []).collect {
    [name: it.name, relationship: it.relationship ?: '', priority: it.priority, parental: it.parentalResponsibility in ['Y', true],
     livesWith: it.livesWith in ['Y', true], email: it.email ?: '', address: (it.address ?: []).join(', '),
     phones: [it.mobile, it.phone].findAll().collect { number -> [number: number, dial: number.replaceAll('[^0-9+]', '')] }]
}
def history = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceMarkHistory',
        about + [fromDate: pupil.year?.fromDate ?: figures.fromDate, thruDate: figures.thruDate]).entries ?: []
context.amendments = history.findAll { it.original != null }.reverse().take(12).collect {
    [at: PageDates.dateTime(it.changedAt), original: it.original, amended: it.amended, reason: it.reason ?: '', by: it.changedBy ?: '',
     position: it.position ?: '', when: PageDates.shortDate(it.date) + ' ' + text('AttendanceSession_' + it.session)]
}
context.historyQuery = Links.query('schoolId', school.schoolId, 'pupilRef', pupil.pupilRef, 'fromDate', pupil.year?.fromDate, 'all', 'Y')
context.allMarksQuery = link('')

def thresholds = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePupilThresholds', about +
        [asOfDate: pupil.figures.thruDate]).thresholds
context.thresholds = thresholds ? new ThresholdCard(locale, school.schoolId, thresholds).toMap() : null
context.mayCase = security.hasEntityPermission('ATTENDANCE', '_CASE', userLogin)
if (context.mayCase) {
    def cases = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePupilCases', about)
    context.cases = (cases.cases ?: []).collect { new CaseWords(locale, school.schoolId).line(it) }
    context.mayOpenCase = cases.mayOpen ?: false
    context.caseQuery = Links.query('schoolId', school.schoolId, 'pupilRef', pupil.pupilRef)
}
context.mayEvidence = security.hasEntityPermission('ATTENDANCE', '_FOLLOWUP', userLogin)
context.mayAmend = security.hasEntityPermission('ATTENDANCE', '_AMEND', userLogin)
def refused = request.getAttribute('attendanceRefused') ?: [:]
context.refusal = refused.message
context.amend = [date: refused.date ?: parameters.amendDate ?: figures.thruDate, isPm: (refused.session ?: parameters.amendSession) == 'PM',
                 code: refused.code ?: '', reason: refused.reason ?: '', note: refused.note ?: '', minutesLate: refused.minutesLate ?: '',
                 override: refused.override == 'Y', asOfDate: parameters.asOfDate ?: '']
context.codes = context.mayAmend ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceCodes',
        [schoolId: school.schoolId, asOfDate: figures.thruDate]).codes ?: [] : []
context.title = text('AttendancePupilTitle', 'name', pupil.name, 'group', pupil.registrationGroup)
