package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceFollowUpPageConcerns')
def school = context.school
if (!school) {
    return
}
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceConcerns', [schoolId: school.schoolId])
if (answer.problem) {
    context.problem = answer.problem
    return
}
boolean all = parameters.state == 'all'
def refused = request.getAttribute('attendanceRefused') ?: [:]
context.mayRead = answer.mayRead
context.refusal = refused.message
context.typed = [pupilRef: refused.pupilRef ?: parameters.pupilRef ?: '', text: refused.concernText ?: '']
context.kinds = ['bullying', 'safeguarding', 'exploitation', 'other'].collect {
    [id: it, label: Labels.get(locale, 'AttendanceFollowUpKind_' + it), chosen: it == refused.concernKind]
}
def open = answer.concerns.findAll { it.state == 'open' }
context.tabs = [[label: Labels.get(locale, 'AttendanceFollowUpConcernsOpen'), count: open.size(), chosen: !all,
                 query: Links.query('schoolId', school.schoolId)],
                [label: Labels.get(locale, 'AttendanceFollowUpConcernsAll'), count: answer.concerns.size(), chosen: all,
                 query: Links.query('schoolId', school.schoolId, 'state', 'all')]]
context.concerns = (all ? answer.concerns : open).collect {
    [taskId: it.taskId, name: it.name, group: it.registrationGroup, query: Links.query('schoolId', school.schoolId, 'pupilRef', it.pupilRef),
     raised: PageDates.dateTime(it.raisedAt), kind: it.kind ? Labels.get(locale, 'AttendanceFollowUpKind_' + it.kind) : '',
     text: it.text ?: '', by: it.raisedBy ?: '', position: it.position ?: '', isOpen: it.state == 'open',
     state: Labels.get(locale, 'AttendanceFollowUpNotice_' + it.state), note: it.note ?: '',
     typedNote: it.taskId == refused.taskId ? refused.note ?: '' : '',
     finished: it.finishedAt ? Labels.get(locale, 'AttendanceFollowUpFinished', 'at', PageDates.dateTime(it.finishedAt), 'by', it.finishedBy)
             : '']
}
context.state = all ? 'all' : ''
