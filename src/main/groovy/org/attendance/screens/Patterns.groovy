package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PatternView
import org.attendance.web.ServiceCalls
import org.attendance.web.WatchFilters

context.title = Labels.get(locale, 'AttendanceWatchPatterns')
def school = context.school
if (!school) {
    return
}
def filters = new WatchFilters(locale, { parameters[it] as String }, ['fromDate', 'thruDate', 'pupilRef'])
context.pages = WatchFilters.pages(locale, 'Patterns', filters.shared(school.schoolId))
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePatterns', filters.attributes() + [schoolId: school.schoolId,
        fromDate: filters.other('fromDate'), thruDate: filters.other('thruDate'), pupilRef: filters.other('pupilRef')])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def patterns = answer.patterns
String pupilRef = filters.other('pupilRef')
def opens = { String figure, String slice -> pupilRef ? Links.query('schoolId', school.schoolId, 'pupilRef', pupilRef,
        'fromDate', patterns.fromDate, 'thruDate', patterns.thruDate, 'figure', figure, 'slice', slice)
        : filters.query('schoolId', school.schoolId, 'fromDate', patterns.fromDate, 'thruDate', patterns.thruDate, 'figure', figure, 'slice', slice) }
def view = new PatternView(locale, patterns, opens)
context.onePupil = pupilRef as boolean
context.target = pupilRef ? 'Marks' : 'PatternPupils'
if (pupilRef) {
    def found = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePupil', [schoolId: school.schoolId, pupilRef: pupilRef])
    context.pupil = found.pupil ? [name: found.pupil.name, group: found.pupil.registrationGroup,
                                   query: Links.query('schoolId', school.schoolId, 'pupilRef', pupilRef)] : null
    context.title = Labels.get(locale, 'AttendanceWatchPatternsOf', 'name', found.pupil?.name)
}
context.words = view.words()
context.pupilCount = Labels.get(locale, 'AttendanceWatchPupilCount', 'count', patterns.pupils)
context.hasMarks = patterns.total.possible > 0
context.weekdays = view.slices('weekdays')
context.halves = view.slices('halves')
context.breaks = view.slices('breaks')
context.codes = view.codes()
context.broken = view.broken(school.schoolId)
context.siblings = view.siblings(school.schoolId)
context.form = filters.form(answer.choices)
context.chips = filters.chips(school.schoolId)
context.fromDate = patterns.fromDate
context.thruDate = patterns.thruDate
context.pupilRef = pupilRef ?: ''
