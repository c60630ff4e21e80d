package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceLetterTemplatesPage')
def school = context.school
if (!school) {
    return
}
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceLetterTemplates', [schoolId: school.schoolId])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def typed = request.getAttribute('attendanceRefused') ?: [:]
context.refusal = typed.message
context.schoolQuery = Links.query('schoolId', school.schoolId)
String wanted = typed.letterTypeId ?: parameters.letterTypeId
def chosen = answer.templates.find { it.letterTypeId == wanted } ?: answer.templates[0]
context.groups = answer.templates.groupBy { it.group }.collect { group, templates ->
    [label: Labels.get(locale, 'AttendanceLetterGroup_' + group), templates: templates.collect {
        [name: it.name, own: it.own, chosen: it == chosen, query: Links.query('schoolId', school.schoolId, 'letterTypeId', it.letterTypeId)]
    }]
}
def changed = { it -> it.changedAt ? Labels.get(locale, 'AttendanceLetterChangedBy', 'at', PageDates.dateTime(it.changedAt), 'name', it.changedBy,
    'reason', it.reason ?: '') : '' }
context.template = [letterTypeId: chosen.letterTypeId, name: chosen.name, own: chosen.own, version: (typed.version ?: chosen.version).toString(),
    ownText: Labels.get(locale, chosen.own ? 'AttendanceLetterOwn' : 'AttendanceLetterShipped'), heading: typed.heading ?: chosen.heading,
    text: typed.text ?: chosen.text, reason: typed.reason ?: '', changed: changed(chosen)]
context.maySave = answer.maySave
context.fields = answer.fields
context.history = chosen.history.collect { [changed: changed(it), restored: it.restored, heading: it.heading ?: '', text: it.text ?: ''] }
