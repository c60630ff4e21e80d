package org.attendance.screens

import org.attendance.web.ChangeWords
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.MeasureText
import org.attendance.web.PageDates
import org.attendance.web.RuleForm
import org.attendance.web.RuleWords
import org.attendance.web.ServiceCalls
import org.attendance.web.WindowText

context.title = Labels.get(locale, 'AttendanceThresholdNewRule')
def school = context.school
if (!school) {
    return
}
def text = { String key, Object... pairs -> Labels.get(locale, key, pairs) }
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePolicies', [schoolId: school.schoolId])
def form = request.getAttribute('attendanceForm') ?: [:]
context.mayChange = security.hasEntityPermission('ATTENDANCE', '_POLICY', userLogin)
String ruleId = form.ruleId ?: parameters.ruleId ?: null
String copyOf = form.copyOf ?: parameters.copyOf ?: null
def all = (answer.policies ?: []).collectMany { it.rules }
def rule = all.find { it.ruleId == ruleId }
def copied = all.find { it.ruleId == copyOf }
if (answer.problem || ruleId && !rule || !ruleId && !context.mayChange) {
    context.problem = answer.problem ?: text(ruleId ? 'AttendanceThresholdRuleNotFound' : 'AttendanceThresholdNotYours')
    return
}
def words = new RuleWords(locale, answer.choices)
def latest = rule ? rule.versions.last() : null
def pack = answer.policies.find { it.policyId == (rule?.policyId ?: 'school') }
String today = context.dateToday
context.isNew = rule == null
context.heading = rule?.name ?: context.title
context.title = context.heading
context.packName = pack.policyName
context.sentence = rule ? words.sentence(rule) : null
context.isRetired = rule?.retired ?: false

// what stands, or what was typed and not stored yet
def stands = RuleForm.of(latest ?: copied ?: [:])
def typing = form.of == 'save'
def value = { String name -> typing ? form[name] ?: '' : stands[name] ?: '' }
context.form = stands.keySet().collectEntries { [it, value(it)] } + [ruleId: ruleId ?: '', copyOf: ruleId ? '' : copyOf ?: '',
        policyId: ruleId ? '' : 'school',
        seenVersion: typing || form.of == 'retire' ? form.seenVersion ?: '' : latest?.versionNumber?.toString() ?: '',
        fromDate: form.of == 'save' ? form.fromDate ?: today : today, reason: form.reason ?: '', checked: form.sign ?: '',
        retireFrom: form.of == 'retire' ? form.fromDate ?: today : today]
def choose = { Collection values, String chosen, Closure label ->
    ((chosen && !(chosen in values)) ? values + [chosen] : values).collect { [value: it, label: label(it), chosen: it == chosen] }
}
def named = { list, String idField, String nameField, String chosen ->
    list.collect { [value: it[idField], label: it[nameField], chosen: it[idField] == chosen] }
}
context.shapes = choose(MeasureText.SHAPES, value('shape')) { it in MeasureText.SHAPES ? text('AttendanceThresholdShape_' + it) : it }
context.words = choose(MeasureText.WORDS, value('word')) {
    it in MeasureText.WORDS + ['absent', 'attended'] ? text('AttendanceThresholdSubject_' + it) : it
}
context.windowKinds = choose(WindowText.KINDS, value('windowKind')) {
    it in WindowText.KINDS ? text('AttendanceThresholdWindowKind_' + it) : it
}
def operators = ['>=': 'ge', '>': 'gt', '<=': 'le', '<': 'lt', 'in': 'in']
context.operators = operators.collect { id, name -> [value: id, label: text('AttendanceThresholdOperator_' + name), chosen: id == value('operator')] }
context.actions = named(answer.choices.actions, 'actionId', 'actionName', value('action'))
context.flags = named(answer.choices.flags, 'id', 'name', value('flag'))
context.events = named(answer.choices.events, 'id', 'name', value('windowEvent'))
context.stages = choose(RuleWords.STAGES, value('stage')) { words.value('stage', [stage: it]) }
context.owners = all.collect { it.who }.findAll().unique().sort()

context.refusal = form.message
context.problems = (form.problems ?: []).collect {
    [field: RuleForm.fieldOf(it.field), label: text('AttendanceThresholdField_' + it.field), message: it.message]
}
context.fieldErrors = context.problems.collectEntries { [it.field, it.message] }
context.moreOpen = ['flag', 'stage', 'countsFrom', 'countsThru', 'source'].any { context.fieldErrors[it] }
context.isSaveChecked = typing && form.tried
context.isRetire = form.of == 'retire'
context.isRetireChecked = context.isRetire && form.tried
context.tried = form.tried
context.changedSince = form.changedSince && !form.message ? text('AttendanceThresholdChangedSinceTry') : null
context.mayPupil = security.hasEntityPermission('ATTENDANCE', '_PUPIL', userLogin)

if (rule) {
    def facts = ['action', 'who', 'flag', 'stage', 'countsFrom', 'countsThru', 'source'].findAll { rule[it] }
    context.facts = facts.collect { [label: text('AttendanceThresholdField_' + it), value: words.value(it, rule)] }
    context.copyQuery = Links.query('schoolId', school.schoolId, 'copyOf', ruleId)
    def later = rule.upcoming.collect { it.ruleVersionId }
    context.versions = rule.versions.withIndex().collect { version, index ->
        [versionId: version.ruleVersionId, number: version.versionNumber.toString(), isShipped: version.versionNumber == 0 && !version.own,
         now: version.ruleVersionId == rule.ruleVersionId, later: version.ruleVersionId in later, isLast: index == rule.versions.size() - 1,
         from: version.fromDate ? text('AttendanceThresholdVersionFrom', 'from', PageDates.date(version.fromDate))
                 : text('AttendanceThresholdAsShipped'),
         sentence: version.retired ? text('AttendanceThresholdRetiredWord') : words.sentence(version) + ': ' + words.action(version.action)]
    }.reverse()
    context.changes = new ChangeWords(locale, answer).shown(ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceConfigHistory',
            [schoolId: school.schoolId, subjectKind: 'rule', subjectId: ruleId]).changes)
    context.latestVersion = rule.latestVersion.toString()
}
