package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendancePageHistory')
def school = context.school
if (!school) {
    return
}
if (!parameters.pupilRef) {
    context.problem = Labels.get(locale, 'AttendanceChoosePupil')
    return
}
def about = [schoolId: school.schoolId, pupilRef: parameters.pupilRef]
def found = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePupil', about)
def pupil = found.pupil
String fromDate = parameters.fromDate ?: pupil?.figures?.fromDate
String thruDate = parameters.thruDate ?: pupil?.figures?.thruDate
def answer = found.problem ? found : ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceMarkHistory',
        about + [fromDate: fromDate, thruDate: thruDate])
if (answer.problem) {
    context.problem = answer.problem
    return
}
boolean changesOnly = parameters.all != 'Y'
def entries = answer.entries.findAll { it.original != null || !changesOnly }.reverse()
context.pupil = [name: pupil.name, group: pupil.registrationGroup, pupilRef: pupil.pupilRef,
                 query: Links.query('schoolId', school.schoolId, 'pupilRef', pupil.pupilRef)]
context.fromDate = fromDate
context.thruDate = thruDate
context.changesOnly = changesOnly
context.entries = entries.collect {
    [date: PageDates.date(it.date), session: Labels.get(locale, 'AttendanceSession_' + it.session), original: it.original ?: '\u2013',
     amended: it.amended, reason: it.reason ?: '', at: PageDates.dateTime(it.changedAt), by: it.changedBy ?: '',
         position: it.position ?: '']
}
context.found = Labels.count(locale, 'AttendanceEntriesFoundOne', 'AttendanceEntriesFound', entries.size())
context.title = Labels.get(locale, 'AttendanceHistoryOf', 'name', pupil.name)
