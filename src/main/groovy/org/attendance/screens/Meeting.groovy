package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.LetterPage
import org.attendance.web.Links
import org.attendance.web.MeetingWords
import org.attendance.web.PageDates
import org.attendance.web.PostedActions
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceMeetingPage')
def school = context.school
if (!school) {
    return
}
def refused = request.getAttribute('attendanceRefused') ?: [:]
String meetingId = refused.meetingId ?: parameters.meetingId ?: ''
def answer = meetingId ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceMeeting', [schoolId: school.schoolId, meetingId: meetingId])
        : [problem: Labels.get(locale, 'AttendanceMeetingChoose')]
if (answer.problem) {
    context.problem = refused.message ?: answer.problem
    return
}
def found = answer.meeting
context.meeting = new MeetingWords(locale, school.schoolId).meeting(found)
context.meetingId = meetingId
context.version = found.version.toString()
context.notes = found.notes ?: ''
context.pupil = [name: found.name, group: found.registrationGroup, query: Links.query('schoolId', school.schoolId, 'pupilRef', found.pupilRef),
                 caseQuery: Links.query('schoolId', school.schoolId, 'caseId', found.caseId)]
context.steps = found.steps.collect {
    [state: Labels.get(locale, 'AttendanceMeetingState_' + it.state), at: PageDates.dateTime(it.at), by: it.by ?: '', reason: it.reason ?: '']
}
boolean come = found.date <= context.dateToday
context.mayRecord = found.caseOpen && found.state == 'planned' && come
context.mayChange = found.caseOpen && found.state == 'planned'
context.mayTakeBack = found.caseOpen && found.state != 'planned'
context.toCome = !come && found.state == 'planned'
context.needsParent = found.needsParent
context.notEngaged = found.notEngaged && found.state == 'not_attended'
context.againQuery = found.caseOpen && found.state == 'not_attended' && found.nextInvitation == 2
        ? Links.query('schoolId', school.schoolId, 'caseId', found.caseId, 'meetingType', found.type) : ''
def types = found.letterFacts && found.caseOpen
        ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceLetterTypes', [schoolId: school.schoolId]).letterTypes : null
context.letter = types ? new LetterPage(locale, school.schoolId, { null }).ofMeeting(types, found) : null
def people = context.mayRecord ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePeople', [schoolId: school.schoolId]).people : []
context.actionRows = PostedActions.rows(refused.actions, people)
context.refusal = refused.message
context.form = [recording: refused.form == 'record', alsoCame: refused.alsoCame ?: '', notes: refused.notes ?: '', reason: refused.reason ?: '',
                date: refused.date ?: found.date, time: refused.time ?: found.time ?: '', place: refused.place ?: found.place ?: '',
                purpose: refused.purpose ?: found.purpose ?: '', not_attended: refused.form == 'not_attended',
                cancelled: refused.form == 'cancelled',
                planned: refused.form == 'planned', move: refused.form == 'move']
context.meeting.people.each { it.ticked = refused.form == 'record' ? it.number in refused.attended : false }
context.title = Labels.get(locale, 'AttendanceMeetingTitle', 'type', found.typeText, 'name', found.name)
