package org.attendance.screens

import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceOutboxTemplatesPage')
def school = context.school
if (!school) {
    return
}
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceTemplates', [schoolId: school.schoolId])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def typed = request.getAttribute('attendanceRefused') ?: [:]
context.refusal = typed.message
String kind = typed.kind ?: parameters.kind
String channel = typed.channel ?: parameters.channel
def chosen = answer.templates.find { it.kind == kind && it.channel == channel } ?: answer.templates[0]
def name = { it -> Labels.get(locale, 'AttendanceOutboxChannel_' + it.channel) }
def own = { it -> Labels.get(locale, it.own ? 'AttendanceOutboxOwn' : 'AttendanceOutboxShipped') }
context.schoolQuery = Links.query('schoolId', school.schoolId)
context.kinds = answer.templates.groupBy { it.kind }.collect { each, templates ->
    [label: Labels.get(locale, 'AttendanceOutboxKind_' + each), templates: templates.collect {
        [channel: name(it), own: it.own, ownText: own(it), chosen: it == chosen,
         query: Links.query('schoolId', school.schoolId, 'kind', it.kind, 'channel', it.channel)]
    }]
}
String subject = typed.containsKey('subject') ? typed.subject : chosen.subject
String text = typed.containsKey('text') ? typed.text : chosen.text
def preview = ServiceCalls.run(dispatcher, userLogin, locale, 'previewAttendanceTemplate', [schoolId: school.schoolId, kind: chosen.kind,
    channel: chosen.channel, subject: chosen.hasSubject ? subject : null, text: text])
context.template = [kind: chosen.kind, channel: chosen.channel, version: (typed.version ?: chosen.version).toString(), own: chosen.own,
    ownText: own(chosen), hasSubject: chosen.hasSubject, subject: subject ?: '', text: text ?: '', longest: chosen.longestText.toString(),
    title: Labels.get(locale, 'AttendanceOutboxTemplateTitle', 'kind', Labels.get(locale, 'AttendanceOutboxKind_' + chosen.kind), 'channel',
        name(chosen)), changed: chosen.changedAt ? Labels.get(locale, 'AttendanceOutboxChangedBy', 'name', chosen.changedBy, 'at',
        PageDates.dateTime(chosen.changedAt)) : '']
context.preview = [problem: preview.problem, subject: preview.problem ? '' : preview.subject ?: '', text: preview.problem ? '' : preview.text]
context.fields = answer.fields.collect { [placeholder: it.placeholder, meaning: it.meaning, inSubject: it.inSubject] }
context.history = chosen.history.collect {
    [version: it.version.toString(), by: it.changedBy, at: PageDates.dateTime(it.changedAt), restored: it.restored, subject: it.subject ?: '',
     text: it.text ?: '']
}
context.pageData = JsonText.of([labels: Labels.forScript(locale, ['AttendanceJsLoggedOut', 'AttendanceJsNoConnection'])])
