package org.attendance.screens

import org.attendance.web.ChangeWords
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls
import org.attendance.web.SubCodeWords

context.title = Labels.get(locale, 'AttendanceSubCodePageNew')
def school = context.school
if (!school) {
    return
}
def text = { String key, Object... pairs -> Labels.get(locale, key, pairs) }
context.mayChange = security.hasEntityPermission('ATTENDANCE', '_POLICY', userLogin)
def form = request.getAttribute('attendanceForm') ?: [:]
String codeId = form.codeId ?: parameters.codeId ?: null
def all = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceCodes', [schoolId: school.schoolId, asOfDate: 'all'])
def stored = codeId ? all.codes?.find { it.own && it.codeId == codeId } : null
if (all.problem || codeId && !stored || !codeId && !context.mayChange) {
    context.problem = all.problem ?: text(codeId ? 'AttendanceSubCodeNotFound' : 'AttendanceSubCodeNotYours')
    return
}
String today = context.dateToday
context.isNew = stored == null
context.heading = stored ? text('AttendanceSubCodeHeading', 'code', stored.code, 'name', stored.name) : context.title
context.title = context.heading

// what stands, or what was typed and not stored yet
def typed = { String name, fallback -> form.of == 'save' ? form[name] ?: '' : fallback == null ? '' : fallback.toString() }
context.form = [codeId: codeId ?: '', code: typed('code', stored?.code), name: typed('name', stored?.name),
                fromDate: typed('fromDate', stored ? stored.fromDate : today), thruDate: typed('thruDate', stored?.thruDate),
                sortOrder: typed('sortOrder', stored?.sortOrder), paletteKey: typed('paletteKey', stored?.paletteKey),
                reason: form.reason ?: '', seenVersion: form.seenVersion ?: stored?.version ?: '', checked: form.sign ?: '',
                retireFrom: form.of == 'retire' ? form.fromDate ?: '' : today]
String statutory = typed('statutoryCode', stored?.statutoryCode)
def choices = all.codes.findAll { !it.own && it.code == it.statutoryCode && (!it.thruDate || it.code == statutory) }.unique { it.code }
context.statutoryCodes = choices.sort { it.code }.collect {
    [value: it.code, label: text('AttendanceSubCodeChoice', 'code', it.code, 'name', it.name), chosen: it.code == statutory]
}
context.refusal = form.message
context.problems = (form.problems ?: []).collect { [field: it.field, label: text('AttendanceThresholdField_' + it.field), message: it.message] }
context.fieldErrors = context.problems.collectEntries { [it.field, it.message] }
context.checkedOf = form.of && !form.message ? form.of : ''
context.isSaveChecked = context.checkedOf == 'save'
context.isRetire = form.of == 'retire'
context.isRetireChecked = context.checkedOf == 'retire'
context.touches = context.checkedOf ? SubCodeWords.of(locale, form.outcome, form.touches) : []
context.changedSince = form.changedSince && !form.message ? text('AttendanceSubCodeChangedSinceCheck') : null

context.storedVersion = stored?.version ?: ''
if (stored) {
    context.facts = [[label: text('AttendanceThresholdField_statutoryCode'),
                      value: text('AttendanceSubCodeChoice', 'code', stored.statutoryCode, 'name',
                              text('AttendanceClass_' + stored.statisticalClass))],
                     [label: text('AttendanceThresholdField_fromDate'), value: PageDates.date(stored.fromDate)],
                     [label: text('AttendanceThresholdField_thruDate'), value: stored.thruDate ? PageDates.date(stored.thruDate)
                             : text('AttendanceSubCodeNoLastDay')],
                     [label: text('AttendanceThresholdField_paletteKey'), value: stored.paletteKey ?: '\u2013'],
                     [label: text('AttendanceThresholdField_sortOrder'), value: stored.sortOrder?.toString() ?: '\u2013']]
    context.changes = new ChangeWords(locale, [:]).shown(ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceConfigHistory',
            [schoolId: school.schoolId, subjectKind: 'code', subjectId: codeId]).changes)
}
