package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.MarkLook
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendancePageMarks')
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
def answer = found.problem ? found : ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceMarks',
        about + [fromDate: parameters.fromDate ?: pupil.figures.fromDate, thruDate: parameters.thruDate ?: pupil.figures.thruDate,
                 figure: parameters.figure, slice: parameters.slice])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def named = ['possible', 'attended', 'absent', 'present', 'approvedActivity', 'authorised', 'unauthorised', 'notPossible', 'notCollected',
             'missing', 'lateBeforeClose', 'lateAfterClose', 'illness']
String figure = parameters.figure ?: ''
String fromDate = parameters.fromDate ?: pupil.figures.fromDate
String thruDate = parameters.thruDate ?: pupil.figures.thruDate
context.figureName = figure in named ? Labels.get(locale, 'AttendanceFigure_' + figure)
        : (figure ? Labels.get(locale, 'AttendanceFigureCode', 'code', figure) : Labels.get(locale, 'AttendanceFigure_all'))
context.pupil = [name: pupil.name, group: pupil.registrationGroup, pupilRef: pupil.pupilRef,
                 query: Links.query('schoolId', school.schoolId, 'pupilRef', pupil.pupilRef)]
context.fromDate = fromDate
context.thruDate = thruDate
context.figure = figure
context.figures = [[value: '', label: Labels.get(locale, 'AttendanceFigure_all'), chosen: !figure]] +
        named.collect { [value: it, label: Labels.get(locale, 'AttendanceFigure_' + it), chosen: it == figure] }
context.otherFigure = figure && !(figure in named)
String slice = parameters.slice ?: ''
context.slices = [[value: '', label: Labels.get(locale, 'AttendanceWatchSlice_all'), chosen: !slice]] + ['monday', 'tuesday', 'wednesday', 'thursday',
    'friday', 'am', 'pm', 'beside_break', 'other_days'].collect {
        [value: it, label: Labels.get(locale, 'AttendanceWatchSlice_' + it), chosen: it == slice]
    }
context.marks = answer.marks.collect {
    [date: PageDates.date(it.date), session: Labels.get(locale, 'AttendanceSession_' + it.session), code: it.code ?: '\u2013',
     look: MarkLook.of(it.statisticalClass), name: it.codeName ?: Labels.get(locale, 'AttendanceNoMark'), note: it.note ?: '',
     minutes: it.minutesLate != null ? Labels.get(locale, 'AttendanceMinutes', 'minutes', it.minutesLate) : '']
}
context.found = Labels.count(locale, 'AttendanceSessionsFoundOne', 'AttendanceSessionsFound', answer.marks.size())
context.csvQuery = Links.query('schoolId', school.schoolId, 'pupilRef', pupil.pupilRef, 'fromDate', fromDate, 'thruDate', thruDate,
    'figure', figure, 'slice', slice)
context.title = Labels.get(locale, 'AttendanceMarksOf', 'name', pupil.name, 'figure', context.figureName)
