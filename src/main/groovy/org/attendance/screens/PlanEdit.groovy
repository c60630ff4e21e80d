package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PlanForm
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceSupportPageEdit')
def school = context.school
if (!school) {
    return
}
def refused = request.getAttribute('attendanceRefused') ?: [:]
def typed = { String name -> refused.message ? refused[name] ?: '' : null }
def call = { String service, Map values -> ServiceCalls.run(dispatcher, userLogin, locale, service, [schoolId: school.schoolId] + values) }
String planId = refused.planId ?: parameters.planId ?: null
String caseId = refused.caseId ?: parameters.caseId ?: null
String planType = refused.planType ?: parameters.planType ?: null
def old = null
if (planId) {
    def answer = call('getAttendancePlan', [planId: planId])
    if (answer.problem) {
        context.problem = answer.problem
        return
    }
    old = answer.plan
    caseId = old.caseId
}
if (!caseId) {
    context.problem = Labels.get(locale, 'AttendanceSupportChooseCase')
    return
}
def choices = call('getAttendancePlanChoices', [caseId: caseId, planType: old ? null : planType])
if (choices.problem) {
    context.problem = choices.problem
    return
}
context.who = [name: choices.pupil.fullName, group: choices.pupil.registrationGroup,
               caseQuery: Links.query('schoolId', school.schoolId, 'caseId', caseId)]
if (!choices.caseIsOpen) {
    context.problem = Labels.get(locale, 'AttendanceSupportCaseClosed')
    return
}
context.types = choices.types.collect {
    [name: it.name, purpose: it.purpose, query: Links.query('schoolId', school.schoolId, 'caseId', caseId, 'planType', it.planType)]
}
def from = old ?: choices.blank
if (!from) {
    return
}
def reasons = choices.reasons
String reasonCode = typed('reasonCode') ?: old?.reasonCode ?: ''
context.title = Labels.get(locale, 'AttendanceSupportTitle', 'plan', from.type.name, 'name', choices.pupil.fullName)
context.edit = [planId: planId ?: '', caseId: caseId, planType: from.type.planType, name: from.type.name, purpose: from.type.purpose,
                fromDate: typed('fromDate') ?: from.fromDate, thruDate: refused.message ? typed('thruDate') : from.thruDate,
                version: refused.version ?: old?.version?.toString() ?: '', token: refused.token ?: UUID.randomUUID().toString(),
                reason: typed('reason') ?: '', hasTimetable: from.type.hasTimetable, asksReason: old?.state == 'active',
                signsAgain: old != null && old.state in ['active', 'review'],
                limit: Labels.get(locale, 'AttendanceSupportLimit', 'weeks', choices.partTimeWeeks),
                backQuery: planId ? Links.query('schoolId', school.schoolId, 'planId', planId) : '']
context.reasons = reasons.collect { [value: it.code, label: it.text, chosen: it.code == reasonCode] }
context.week = PlanForm.week(locale, refused.message ? refused.sessionsOff ?: '' : old?.sessionsOff ?: '')
context.planSections = PlanForm.sections(from.sections, refused.texts, refused.message)
context.refusal = refused.message
