package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls
import org.attendance.web.WatchFilters
import org.attendance.web.WatchWords
import org.attendance.web.Years

context.title = Labels.get(locale, 'AttendanceWatchBands')
def school = context.school
if (!school) {
    return
}
def filters = new WatchFilters(locale, { parameters[it] as String }, ['asOfDate'])
context.pages = WatchFilters.pages(locale, 'Bands', filters.shared(school.schoolId))
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceBands', filters.attributes() +
        [schoolId: school.schoolId, asOfDate: filters.other('asOfDate')])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def bands = answer.bands
def opens = { String band, year -> filters.query('schoolId', school.schoolId, 'list', 'all', 'asOfDate', bands.asOfDate, 'band', band,
        'yearGroup', year ?: filters.attributes().yearGroup) }
def row = { band, label ->
    [label: label, pupils: band.pupils, share: WatchWords.percent(band.pupils, bands.pupils), query: opens(band.band, null),
     cells: band.byYearGroup.withIndex().collect { count, i -> [count: count, query: opens(band.band, bands.yearGroups[i])] }]
}
def table = { id, list -> [id: id, rows: list.collect { row(it, Labels.get(locale, it.below > 100 ? 'AttendanceWatchBandTop_' + id
        : 'AttendanceWatchBandRange', 'from', it.from, 'below', it.below)) + [shortName: it.from == 100 ? '100'
        : Labels.get(locale, 'AttendanceWatchBandShort', 'from', it.from, 'below', Math.min(100, it.below as int))] }] }
context.years = bands.yearGroups.collect { Years.name(locale, it) }
context.attendance = table('attendance', bands.attendance)
context.absence = table('absence', bands.absence)
context.none = bands.none.pupils ? row(bands.none, Labels.get(locale, 'AttendanceWatchBandNone')) : null
context.words = Labels.get(locale, 'AttendanceWatchBandsWords', 'pupils', bands.pupils, 'from', PageDates.date(bands.yearFrom), 'date',
        PageDates.date(bands.asOfDate))
context.hasPupils = bands.pupils > 0
context.asOfDate = bands.asOfDate
context.form = filters.form(answer.choices)
context.chips = filters.chips(school.schoolId)
