package org.attendance.screens

import org.attendance.web.ChangeWords
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.RefusedForm
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceApproachNew')
def school = context.school
if (!school) {
    return
}
def form = new RefusedForm(request.getAttribute('attendanceForm') ?: [:])
String approachId = form.value('save', 'approachId', null) ?: form.value('restore', 'approachId', null) ?: parameters.approachId ?: null
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceApproaches', [schoolId: school.schoolId, withRetired: 'Y'])
def stored = approachId ? answer.approaches?.find { it.approachId == approachId } : null
boolean mayChange = security.hasEntityPermission('ATTENDANCE', '_POLICY', userLogin)
if (answer.problem || approachId && !stored || !approachId && !mayChange) {
    context.problem = form.message() ?: answer.problem ?: Labels.get(locale, approachId ? 'AttendanceApproachNotFound' : 'AttendanceApproachNotYours')
    return
}
context.mayChange = mayChange
context.heading = stored?.name ?: context.title
context.title = context.heading
context.isNew = stored == null
def stands = stored ?: [stage: parameters.stage, section: parameters.stage == 'checklist' ? 'in_school' : 'policy']
def value = { String name, standing -> form.value('save', name, standing) }
context.form = [approachId: approachId ?: '', name: value('name', stands.name), explanation: value('explanation', stands.explanation),
                sortOrder: value('sortOrder', stands.sortOrder), retiredFrom: value('retiredFrom', stands.retiredFrom),
                reason: form.value('save', 'reason', null), seenVersion: value('seenVersion', stands.version)]
String standing = stands.stage && stands.stage != 'checklist' ? stands.stage + '.' + stands.section : '.' + stands.section
String place = value('place', standing)
context.places = answer.stages.collectMany { stage -> answer.sections.findAll { it.ofStage }.collect { [stage, it] } }.collect { stage, section ->
    [value: stage.code + '.' + section.code, label: Labels.get(locale, 'AttendanceApproachPlace', 'stage', stage.text, 'section', section.text)]
} + answer.sections.findAll { !it.ofStage }.collect {
    [value: '.' + it.code, label: Labels.get(locale, 'AttendanceApproachPlace', 'stage', Labels.get(locale, 'AttendanceApproachOfChecklist'),
            'section', it.text)]
}
context.places.each { it.chosen = it.value == place }
context.refusal = form.message()
context.problems = form.problems { Labels.get(locale, 'AttendanceThresholdField_' + it) }
context.fieldErrors = RefusedForm.byField(context.problems)
context.mayRestore = mayChange && stored?.changed
context.backQuery = Links.query('schoolId', school.schoolId, 'stage', stands.stage ?: 'checklist')
if (stored) {
    context.changes = new ChangeWords(locale, [:]).shown(ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceConfigHistory',
            [schoolId: school.schoolId, subjectKind: 'approach', subjectId: approachId]).changes)
}
