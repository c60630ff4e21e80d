package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.MessageView
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceOutboxWritePage')
def school = context.school
if (!school) {
    return
}
context.refusal = request.getAttribute('attendanceRefused')?.message
def kinds = ['first_day', 'late', 'absence_reminder', 'evidence_request']
String kind = kinds.contains(parameters.kind) ? parameters.kind : 'first_day'
def pupilRef = parameters.pupilRef ?: null
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'previewAttendanceMessage', [schoolId: school.schoolId, kind: kind,
    channel: parameters.channel, date: parameters.date, session: parameters.session, fromDate: parameters.fromDate,
    pupilRefs: pupilRef ? [pupilRef] : null])
context.schoolQuery = Links.query('schoolId', school.schoolId)
context.kinds = kinds.collect { [kind: it, label: Labels.get(locale, 'AttendanceOutboxKind_' + it), chosen: it == kind] }
context.ofOneDay = kind in ['first_day', 'late']
context.wanted = [kind: kind, date: answer.date ?: parameters.date ?: '', session: parameters.session ?: '', fromDate: parameters.fromDate ?: '',
                  pupilRef: pupilRef ?: '', channel: answer.channel ?: parameters.channel ?: '', isAm: parameters.session == 'AM',
                  isPm: parameters.session == 'PM']
context.channels = ['email', 'sms', 'letter'].collect {
    [channel: it, label: Labels.get(locale, 'AttendanceOutboxChannel_' + it), chosen: it == context.wanted.channel]
}
if (answer.problem) {
    context.problem = answer.problem
    return
}
def view = new MessageView(locale, school.schoolId)
context.heading = Labels.get(locale, 'AttendanceOutboxWriteHeading', 'kind', Labels.get(locale, 'AttendanceOutboxKind_' + kind), 'date',
        PageDates.date(answer.date))
context.pupils = view.byPupil(answer.messages)
context.unreachable = answer.unreachable.collect { view.gap(it) }
context.skipped = answer.skipped.collect { view.gap(it) }
context.closed = answer.channels.find { it.channel == answer.channel }?.why
int fresh = answer.messages.count { !it.present }
context.fresh = fresh
context.summary = Labels.get(locale, 'AttendanceOutboxWriteSummary', 'messages', Labels.count(locale, 'AttendanceOutboxCountOne',
    'AttendanceOutboxCount', fresh as long), 'pupils', Labels.count(locale, 'AttendanceOutboxPupilsOne', 'AttendanceOutboxPupils',
    context.pupils.count { it.isNew } as long))
context.unreachableTitle = Labels.count(locale, 'AttendanceOutboxUnreachableOne', 'AttendanceOutboxUnreachable', context.unreachable.size() as long)
context.rowCount = context.pupils.size().toString()
context.nobody = !answer.messages && !answer.unreachable && !answer.skipped
context.nothing = Labels.get(locale, 'AttendanceOutboxNobody_' + kind)
