package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceApproachPage')
def school = context.school
if (!school) {
    return
}
boolean all = parameters.withRetired == 'Y'
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceApproaches', [schoolId: school.schoolId, withRetired: all ? 'Y' : 'N'])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def stages = answer.stages + [[code: 'checklist', text: Labels.get(locale, 'AttendanceApproachOfChecklist')]]
String stage = stages.any { it.code == parameters.stage } ? parameters.stage : stages[0].code
def query = { Object... pairs -> Links.query(*(['schoolId', school.schoolId] + (pairs as List))) }
context.mayChange = security.hasEntityPermission('ATTENDANCE', '_POLICY', userLogin)
context.stages = stages.collect { each ->
    [label: each.text, chosen: each.code == stage, query: query('stage', each.code, 'withRetired', all ? 'Y' : null),
     count: answer.approaches.count { (it.stage ?: 'checklist') == each.code }.toString()]
}
context.stageHelp = Labels.get(locale, 'AttendanceApproachStageHelp_' + stage)
context.addQuery = query('stage', stage)
context.allQuery = query('stage', stage, 'withRetired', all ? null : 'Y')
context.showsAll = all
context.helpQuery = query()
context.parts = answer.sections.collect { section ->
    [name: section.text, rows: answer.approaches.findAll { (it.stage ?: 'checklist') == stage && it.section == section.code }.collect {
        [name: it.name, explanation: it.explanation ?: '', own: it.own, changed: it.changed, offered: it.offered,
         retired: it.retiredFrom ? Labels.get(locale, 'AttendanceApproachRetiredFrom', 'date', PageDates.date(it.retiredFrom)) : '',
         query: query('approachId', it.approachId)]
    }]
}.findAll { it.rows }
