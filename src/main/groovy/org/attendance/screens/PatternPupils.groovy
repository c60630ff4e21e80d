package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls
import org.attendance.web.WatchFilters
import org.attendance.web.WatchRows

context.title = Labels.get(locale, 'AttendanceWatchPatternPupils')
def school = context.school
if (!school) {
    return
}
def filters = new WatchFilters(locale, { parameters[it] as String }, ['fromDate', 'thruDate', 'figure', 'slice'])
context.backQuery = filters.query('schoolId', school.schoolId, 'figure', null, 'slice', null)
String figure = filters.other('figure') ?: 'absent'
String slice = filters.other('slice')
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePatternPupils', filters.attributes() + [schoolId: school.schoolId,
        fromDate: filters.other('fromDate'), thruDate: filters.other('thruDate'), figure: figure, slice: slice])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def patterns = answer.patterns
def named = ['possible', 'attended', 'absent', 'present', 'approvedActivity', 'authorised', 'unauthorised', 'notPossible', 'notCollected',
             'lateBeforeClose', 'lateAfterClose', 'illness']
context.figureName = figure in named ? Labels.get(locale, 'AttendanceFigure_' + figure) : Labels.get(locale, 'AttendanceFigureCode', 'code', figure)
context.sliceName = slice ? Labels.get(locale, 'AttendanceWatchSlice_' + slice) : ''
context.words = Labels.get(locale, 'AttendanceWatchPatternPupilsWords', 'sessions', patterns.sessions, 'pupils', answer.rows.size(),
        'from', PageDates.date(patterns.fromDate), 'thru', PageDates.date(patterns.thruDate))
context.rows = answer.rows.collect { row ->
    WatchRows.pupil(locale, school.schoolId, row) + [sessions: row.sessions, marksQuery: Links.query('schoolId', school.schoolId,
            'pupilRef', row.pupilRef, 'fromDate', patterns.fromDate, 'thruDate', patterns.thruDate, 'figure', figure, 'slice', slice)]
}
context.chips = filters.chips(school.schoolId)
context.title = Labels.get(locale, 'AttendanceWatchPatternPupilsOf', 'figure', context.figureName, 'slice', context.sliceName)
