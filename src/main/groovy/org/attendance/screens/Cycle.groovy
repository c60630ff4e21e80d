package org.attendance.screens

import org.attendance.web.CycleWords
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.MeetingWords
import org.attendance.web.PageDates
import org.attendance.web.PostedActions
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceMeetingCyclePage')
def school = context.school
if (!school) {
    return
}
def refused = request.getAttribute('attendanceRefused') ?: [:]
String cycleId = refused.cycleId ?: parameters.cycleId ?: ''
def answer = cycleId ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceCycle', [schoolId: school.schoolId, cycleId: cycleId])
        : [problem: Labels.get(locale, 'AttendanceMeetingChoose')]
if (answer.problem) {
    context.problem = answer.problem
    return
}
def found = answer.cycle
context.cycle = new CycleWords(locale, school.schoolId).cycle(found, found.pupilRef)
context.cycleId = cycleId
context.version = found.version.toString()
context.pupil = [name: found.name, group: found.registrationGroup, query: Links.query('schoolId', school.schoolId, 'pupilRef', found.pupilRef),
                 caseQuery: Links.query('schoolId', school.schoolId, 'caseId', found.caseId)]
context.words = ['barriers', 'childView', 'parentView', 'midwayFound', 'midwayNext', 'finalFound', 'finalNext'].collectEntries {
    [it, found[it] ?: '']
}
context.actions = new MeetingWords(locale, school.schoolId).actions(found.actions)
context.progress = found.notes.collect { [at: PageDates.dateTime(it.at), by: it.by ?: '', text: it.text] }
context.mayWork = found.caseOpen && found.state == 'open'
context.actionRows = PostedActions.rows(refused.form == 'plan' ? refused.actions : [], answer.people)
context.outcomes = answer.outcomes.collect { [value: it.code, label: it.text, chosen: it.code == refused.outcome] }
context.refusal = refused.message
context.form = [note: refused.note ?: '', found: refused.found ?: '', next: refused.next ?: '', date: refused.date ?: context.dateToday,
                midway: refused.review == 'midway', last: refused.review == 'final', plan: refused.form == 'plan', writing: refused.form == 'note']
context.token = refused.token ?: UUID.randomUUID().toString()
context.title = Labels.get(locale, 'AttendanceMeetingCycleOf', 'number', found.number, 'name', found.name)
