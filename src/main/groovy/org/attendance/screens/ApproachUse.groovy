package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.RefusedForm
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceApproachUsePage')
def school = context.school
if (!school) {
    return
}
def form = new RefusedForm(request.getAttribute('attendanceForm') ?: [:])
String caseId = form.value('use', 'caseId', form.value('strike', 'caseId', parameters.caseId))
def call = { String service, Map values -> ServiceCalls.run(dispatcher, userLogin, locale, service, [schoolId: school.schoolId] + values) }
def answer = caseId ? call('getAttendanceApproachUses', [caseId: caseId]) : [problem: Labels.get(locale, 'AttendanceApproachNoCase')]
def catalogue = answer.problem ? answer : call('getAttendanceApproaches', [:])
if (catalogue.problem) {
    context.problem = form.message() ?: catalogue.problem
    return
}
String usedId = form.value('use', 'usedId', form.value('strike', 'usedId', parameters.usedId)) ?: null
def stored = usedId ? answer.uses.find { it.usedId == usedId } : null
context.caseId = caseId
context.pupil = answer.pupil + [query: Links.query('schoolId', school.schoolId, 'pupilRef', answer.pupil.pupilRef)]
context.caseQuery = Links.query('schoolId', school.schoolId, 'caseId', caseId)
context.stored = stored
context.heading = stored ? stored.approachName : context.title
context.title = Labels.get(locale, 'AttendanceApproachUseOf', 'name', answer.pupil.name)
context.refusal = form.message()
context.problems = form.problems { Labels.get(locale, 'AttendanceApproachField_' + it) }
context.fieldErrors = RefusedForm.byField(context.problems)
def value = { String name, standing -> form.value('use', name, standing) }
context.form = [usedId: usedId ?: '', date: value('date', stored ? stored.date : context.dateToday),
                ownerName: value('ownerName', stored?.owner ? '' : stored?.ownerName),
                worked: value('worked', stored?.worked), notWorked: value('notWorked', stored?.notWorked), hinder: value('hinder', stored?.hinder),
                version: value('version', stored?.version), token: value('token', UUID.randomUUID().toString())]
context.today = context.dateToday
context.strikeReason = form.value('strike', 'reason', '')
String owner = value('owner', stored ? stored.owner : userLogin.userLoginId)
context.staff = answer.staff.collect {
    [value: it.login, chosen: it.login == owner, label: it.position ? it.name + ', ' + it.position : it.name]
}
String result = value('result', stored?.result)
context.results = answer.results.collect { [value: it.code, label: it.text, chosen: it.code == result] }
def against = value('barrierIds', stored?.barrierIds?.join(' ')).split(' ') as Set
context.barriers = answer.barriers.findAll { it.stands || it.barrierId in against }.collect {
    [id: it.barrierId, label: it.barrierName, chosen: it.barrierId in against]
}
context.barrierKeys = context.barriers*.id.join(' ')

// what to choose from: the stage of the case first, then the checklist, then the other stages
String chosen = value('approachId', stored ? stored.approachId : parameters.approachId)
def stageNames = catalogue.stages.collectEntries { [it.code, it.text] }
def sectionNames = catalogue.sections.collectEntries { [it.code, it.text] }
def order = [answer.pupil.stage, null] + catalogue.stages*.code.findAll { it != answer.pupil.stage }
context.groups = order.collectMany { stage ->
    catalogue.approaches.findAll { it.stage == stage }.groupBy { it.section }.collect { section, rows ->
        [label: Labels.get(locale, 'AttendanceApproachPlace', 'stage', stage ? stageNames[stage] : Labels.get(locale,
                'AttendanceApproachOfChecklist'), 'section', sectionNames[section]),
         rows: rows.collect { [value: it.approachId, label: it.name, chosen: it.approachId == chosen] }]
    }
}
context.explanation = catalogue.approaches.find { it.approachId == chosen }?.explanation ?: ''
context.uses = answer.uses.collect {
    [name: it.approachName, date: PageDates.date(it.date), owner: it.ownerName, result: it.resultName ?: '', struck: it.struckAt != null,
     why: it.struckAt ? Labels.get(locale, 'AttendanceApproachStruckWhy', 'name', it.struckBy, 'reason', it.strikeReason) : '',
     current: it.usedId == usedId, query: Links.query('schoolId', school.schoolId, 'caseId', caseId, 'usedId', it.usedId)]
}
