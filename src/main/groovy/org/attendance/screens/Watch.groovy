package org.attendance.screens

import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls
import org.attendance.web.WatchFilters
import org.attendance.web.WatchRows

context.title = Labels.get(locale, 'AttendanceWatchPage')
def school = context.school
if (!school) {
    return
}
int mostRows = 400
def lists = ['now', 'ten_in_ten', 'severe', 'persistent', 'at_risk', 'lates', 'triggers', 'full']
def text = { String key, Object... pairs -> Labels.get(locale, key, pairs) }
def filters = new WatchFilters(locale, { parameters[it] as String }, ['list', 'asOfDate', 'atLeast', 'ruleId', 'band', 'q'])
String list = filters.other('list') ?: 'now'
def values = filters.attributes() + [schoolId: school.schoolId, list: list, asOfDate: filters.other('asOfDate'),
                                     ruleId: filters.other('ruleId'), band: filters.other('band'), text: filters.other('q')]
String atLeast = filters.other('atLeast')
if (atLeast && !atLeast.matches('[0-9]{1,4}')) {
    context.problem = text('AttendanceWatchAtLeast', 'value', atLeast)
    return
}
values.atLeast = atLeast ? Long.valueOf(atLeast) : null
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceWatchList', values)
context.pages = WatchFilters.pages(locale, 'Watch', filters.shared(school.schoolId))
if (answer.problem) {
    context.problem = answer.problem
    return
}
def watch = answer.watch
long total = answer.rows.size()
def tab = { id -> [label: text('AttendanceWatchList_' + id), count: answer.counts[id], chosen: id == list,
                   query: filters.query('schoolId', school.schoolId, 'list', id, 'atLeast', null, 'ruleId', null, 'band', null)] }
context.tabs = lists.collect(tab) + (list == 'all' ? [tab('all')] : [])
context.list = [id: list, (list): true, name: text('AttendanceWatchList_' + list)]
context.words = text('AttendanceWatchWords_' + list, 'count', total, 'pupils', watch.pupils, 'date', PageDates.date(watch.asOfDate),
        'from', PageDates.date(watch.yearFrom), 'window', PageDates.date(watch.windowFrom), 'atLeast', watch.atLeast ?: '')
context.term = watch.termFrom ? text('AttendanceWatchTerm', 'date', PageDates.dayMonth(watch.termFrom)) : ''
context.asOfDate = watch.asOfDate
context.directionHead = watch.earlierDate ? text('AttendanceWatchDirectionSince', 'date', PageDates.shortDate(watch.earlierDate))
        : text('AttendanceWatchDirection')
context.atLeast = watch.atLeast
context.hasAtLeast = watch.atLeast != null
context.rules = list == 'triggers' && answer.rules ? ([[ruleId: null, ruleName: text('AttendanceWatchAllRules'), triggers: answer.counts.triggers]]
        + answer.rules).collect { [label: it.ruleName, title: it.ruleId ?: '', count: it.triggers, chosen: it.ruleId == filters.other('ruleId'),
                                   query: filters.query('schoolId', school.schoolId, 'list', list, 'ruleId', it.ruleId)] } : []
context.ruleId = filters.other('ruleId') ?: ''
context.form = filters.form(answer.choices)
def chip = { name, label -> [label: label, query: filters.query('schoolId', school.schoolId, name, null)] }
context.chips = filters.chips(school.schoolId)
if (filters.other('q')) {
    context.chips << chip('q', text('AttendanceWatchTextChip', 'text', filters.other('q')))
}
if (filters.other('band') && list == 'all') {
    context.chips << chip('band', text('AttendanceWatchBandChip', 'band', filters.other('band')))
}
context.clearQuery = context.chips ? Links.query('schoolId', school.schoolId, 'list', list, 'asOfDate', filters.other('asOfDate')) : null
def rows = new WatchRows(locale, school.schoolId, watch).of(answer.rows, mostRows)
def titles = [now: { it.reason ? text('AttendanceWatchReason_' + it.reason) : '' }, triggers: { it.trigger.name + ' \u00b7 ' + it.trigger.rule }]
context.groups = rows.groupBy(titles[list] ?: { '' }).collect { title, own -> [title: title, count: own.size(), rows: own] }
context.hasRows = total > 0
context.cut = total > mostRows ? text('AttendanceWatchCut', 'shown', mostRows, 'count', total) : ''
context.found = Labels.count(locale, 'AttendanceWatchFoundOne', 'AttendanceWatchFound', total)
context.emptyText = text(context.chips ? 'AttendanceWatchEmptyFilter' : 'AttendanceWatchEmpty_' + list)
context.q = filters.other('q') ?: ''
context.csvQuery = filters.query('schoolId', school.schoolId, 'list', list)
context.pageData = JsonText.of([labels: Labels.forScript(locale, ['AttendanceWatchJsShown', 'AttendanceWatchJsAll'])])
