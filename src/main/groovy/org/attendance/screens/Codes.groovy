package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.MarkLook
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendancePageCodes')
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceCodes', [schoolId: context.schoolId, asOfDate: 'all'])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def order = ['present', 'approved_activity', 'authorised', 'unauthorised', 'not_possible', 'not_collected']
def national = answer.codes.findAll { !it.own }
def periods = national.collect { [fromDate: it.fromDate, thruDate: it.thruDate] }.unique().sort { it.fromDate }.reverse()
String period = periods.any { it.fromDate == parameters.period } ? parameters.period : periods ? periods[0].fromDate : null
String kind = parameters.statisticalClass in order ? parameters.statisticalClass : null
def name = { it.thruDate ? Labels.get(locale, 'AttendancePeriod', 'from', PageDates.date(it.fromDate), 'thru', PageDates.date(it.thruDate))
                         : Labels.get(locale, 'AttendancePeriodOpen', 'from', PageDates.date(it.fromDate)) }
context.periods = periods.collect { [label: name(it), chosen: it.fromDate == period,
                                     query: Links.query('period', it.fromDate, 'statisticalClass', kind, 'q', parameters.q)] }
context.classes = [[label: Labels.get(locale, 'AttendanceAllClasses'), chosen: !kind, look: '', query: Links.query('period', period)]] +
        order.collect { [label: Labels.get(locale, 'AttendanceClass_' + it), chosen: it == kind, look: MarkLook.of(it),
                         query: Links.query('period', period, 'statisticalClass', it)] }
String text = (parameters.q ?: '').toLowerCase()
def shown = national.findAll { it.fromDate == period && (!kind || it.statisticalClass == kind) &&
        (!text || it.code.toLowerCase() == text || it.name.toLowerCase().contains(text)) }
context.text = parameters.q ?: ''
context.period = period
context.statisticalClass = kind ?: ''
context.groups = order.collect { id ->
    [name: Labels.get(locale, 'AttendanceClass_' + id), help: Labels.get(locale, 'AttendanceClassHelp_' + id), look: MarkLook.of(id),
     codes: shown.findAll { it.statisticalClass == id }.collect {
         [code: it.code, name: it.name, counts: it.statutoryCode == it.code ? '' : Labels.get(locale, 'AttendanceCountsAs', 'code',
             it.statutoryCode),
          session: it.session ? Labels.get(locale, 'AttendanceSessionOnly_' + it.session) : '', conditions: it.conditions ?: '',
          note: it.noteRule ? Labels.get(locale, 'AttendanceNoteRule_' + it.noteRule) : '']
     }]
}.findAll { it.codes }

String today = context.dateToday
context.mayChange = context.school && security.hasEntityPermission('ATTENDANCE', '_POLICY', userLogin)
context.addQuery = Links.query('schoolId', context.schoolId)
context.ownCodes = answer.codes.findAll { it.own }.sort { it.thruDate && it.thruDate < today ? 1 : 0 }.collect {
    [code: it.code, name: it.name, look: MarkLook.of(it.statisticalClass), key: it.paletteKey ?: '', ended: it.thruDate && it.thruDate < today,
     counts: Labels.get(locale, 'AttendanceSubCodeCounts', 'code', it.statutoryCode, 'name', Labels.get(locale, 'AttendanceClass_' +
         it.statisticalClass)),
     used: it.thruDate && it.thruDate < today ? Labels.get(locale, 'AttendanceSubCodeEnded', 'thru', PageDates.date(it.thruDate))
             : it.fromDate > today ? Labels.get(locale, 'AttendanceSubCodeUpcoming', 'from', PageDates.date(it.fromDate)) : name(it),
     query: Links.query('schoolId', context.schoolId, 'codeId', it.codeId)]
}
context.found = Labels.count(locale, 'AttendanceCodesFoundOne', 'AttendanceCodesFound', shown.size())
