package org.attendance.screens

import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.MessageView
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceOutboxPage')
def school = context.school
if (!school) {
    return
}
def refused = request.getAttribute('attendanceRefused') ?: [:]
context.refusal = refused.message
def filters = [schoolId: school.schoolId, state: parameters.state, kind: parameters.kind, fromDate: parameters.fromDate,
               thruDate: parameters.thruDate]
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceMessages', filters)
if (answer.problem) {
    context.problem = answer.problem
    answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceMessages', [schoolId: school.schoolId])
    filters = [:]
    if (answer.problem) {
        return
    }
}
def outbox = answer.outbox
def counts = outbox.counts
def link = { state -> Links.query('schoolId', school.schoolId, 'state', state, 'kind', filters.kind, 'fromDate', filters.fromDate, 'thruDate',
    filters.thruDate) }
def tab = { state, label, count -> [state: state ?: 'all', label: label, count: count, chosen: (filters.state ?: null) == state, query: link(state)] }
def view = new MessageView(locale, school.schoolId)

context.outbox = [from: outbox.fromDate, thru: outbox.thruDate, more: outbox.more, range: Labels.get(locale, 'AttendanceOutboxRange',
    'from', PageDates.date(outbox.fromDate), 'thru', PageDates.date(outbox.thruDate))]
context.tabs = [tab(null, Labels.get(locale, 'AttendanceOutboxAll'), counts.values().sum())] + counts.findAll { it.value || it.key == filters.state }
    .collect { state, count -> tab(state, Labels.get(locale, 'AttendanceOutboxStateName_' + state), count) }
context.messages = outbox.messages.collect { view.sent(it) }
def ids = { state -> outbox.messages.findAll { it.state == state }.collect { it.messageId }.join(',') }
context.failedIds = ids('failed')
context.heldIds = outbox.demonstration ? '' : ids('held')
context.waiting = counts.queued ? Labels.count(locale, 'AttendanceOutboxWaitingOne', 'AttendanceOutboxWaiting', counts.queued as long)
    : counts.sending ? Labels.count(locale, 'AttendanceOutboxMovingOne', 'AttendanceOutboxMoving', counts.sending as long) : null
context.moving = counts.queued || counts.sending
context.channels = outbox.demonstration ? [] : outbox.channels.collect {
    [name: Labels.get(locale, 'AttendanceOutboxChannel_' + it.channel), open: it.open, why: it.why ?: Labels.get(locale, 'AttendanceOutboxReady')]
}
context.nothingGoes = outbox.demonstration ? outbox.channels[0].why : null
context.kinds = ['first_day', 'late', 'absence_reminder', 'evidence_request'].collect {
    [kind: it, label: Labels.get(locale, 'AttendanceOutboxKind_' + it), chosen: it == filters.kind,
     query: Links.query('schoolId', school.schoolId, 'kind', it)]
}
def sender = refused.sender ?: outbox.sender
context.sender = [email: sender.email ?: '', telephone: sender.telephone ?: '', may: outbox.maySetSender,
                  open: refused.sender || !outbox.sender.email || !outbox.sender.telephone]
context.schoolQuery = Links.query('schoolId', school.schoolId)
context.state = filters.state ?: ''
context.pageData = JsonText.of([query: context.schoolQuery, moving: context.moving ? true : false, counts: counts,
                                labels: Labels.forScript(locale, ['AttendanceOutboxJsChanged', 'AttendanceJsLoggedOut',
                                    'AttendanceJsNoConnection'])])
