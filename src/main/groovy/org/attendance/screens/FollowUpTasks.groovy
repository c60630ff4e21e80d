package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.ServiceCalls
import org.attendance.web.TaskWords

context.title = Labels.get(locale, 'AttendanceFollowUpPageTasks')
def school = context.school
if (!school) {
    return
}
String state = parameters.state in ['done', 'waived'] ? parameters.state : 'open'
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceTasks', [schoolId: school.schoolId, state: state])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def mine = answer.roles.findAll { it.mine }*.ownerRole
def refused = request.getAttribute('attendanceRefused') ?: [:]
String role = parameters.role ?: (mine ? 'mine' : 'all')
def wanted = { it.ownerRole == role || role == 'all' || (role == 'mine' && it.ownerRole in mine) }
def words = new TaskWords(locale)
def link = { Map values -> Links.query(*(['schoolId', school.schoolId, 'state', values.state, 'role', values.role])) }
int most = 300
def shown = answer.tasks.findAll(wanted)

context.state = state
context.isOpen = state == 'open'
context.states = ['open', 'done', 'waived'].collect {
    [label: Labels.get(locale, 'AttendanceFollowUpTasks_' + it), query: link(state: it, role: parameters.role), chosen: it == state]
}
context.roles = (mine ? [[role: 'mine', label: Labels.get(locale, 'AttendanceFollowUpMine'), count: answer.tasks.count { it.ownerRole in mine }]]
        : []) + [[role: 'all', label: Labels.get(locale, 'AttendanceFollowUpAllRoles'), count: answer.tasks.size()]] +
        answer.roles.collect { [role: it.ownerRole, label: it.ownerRole.capitalize(), count: it.count] }
context.roles.each { it.chosen = it.role == role; it.query = link(state: state, role: it.role) }
context.tasks = shown.take(most).collect {
    words.task(it) + [pupilQuery: Links.query('schoolId', school.schoolId, 'pupilRef', it.pupilRef),
                      refused: it.taskId == refused.taskId ? refused.message : '', typed: it.taskId == refused.taskId ? refused.note : '']
}
context.found = shown.size() > most ? Labels.get(locale, 'AttendanceFollowUpTasksShown', 'shown', most, 'total', shown.size())
        : Labels.count(locale, 'AttendanceFollowUpOneTask', 'AttendanceFollowUpManyTasks', shown.size() as long)
context.role = role
context.refusal = refused.message
