package org.attendance.screens

import org.attendance.web.ChangeWords
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceThresholdHistoryPage')
def school = context.school
if (!school) {
    return
}
def kinds = ['code', 'rule', 'subscription', 'setting', 'approach', 'help']
def form = request.getAttribute('attendanceForm') ?: [:]
String kind = parameters.subjectKind in kinds ? parameters.subjectKind : null
def base = [schoolId: school.schoolId]
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceConfigHistory', base + [subjectKind: kind, limit: 200L])
def policies = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePolicies', base)
def settings = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceSettings', base)
if (answer.problem) {
    context.problem = answer.problem
    return
}
context.mayChange = security.hasEntityPermission('ATTENDANCE', '_POLICY', userLogin)
context.refusal = form.message
context.kinds = ([null] + kinds).collect {
    [label: Labels.get(locale, 'AttendanceThresholdKind_' + (it ?: 'all')), chosen: it == kind,
     query: Links.query('schoolId', school.schoolId, 'subjectKind', it)]
}
context.found = Labels.count(locale, 'AttendanceThresholdChangesOne', 'AttendanceThresholdChanges', answer.total as long)
def rules = (policies.policies ?: []).collectMany { it.rules }.collectEntries { [it.ruleId, it] }
def values = (settings.settings ?: []).collectEntries { [it.settingId, it.value] }

// how what stood before can be put back: its hidden fields, and whether a day has to be said
def restore = { change ->
    switch (change.subjectKind) {
        case 'code':
            return [kind: 'code', day: false]
        case 'rule':
            def rule = rules[change.subjectId]
            int at = rule ? rule.versions.findIndexOf { it.ruleVersionId == change.versionId } : -1
            return at < 1 ? null : [kind: 'rule', day: true, versionId: rule.versions[at - 1].ruleVersionId, seen: rule.latestVersion.toString()]
        case 'setting':
            return [kind: 'setting', day: false, value: change.before.value, seen: values[change.subjectId]]
        case 'approach':
        case 'help':
            return null
        case 'approach':
        case 'help':
            return null
        case 'approach':
        case 'help':
            return null
        case 'approach':
        case 'help':
            return null
        default:
            def open = { (it.followed ?: '').split(', *').any { span -> span.endsWith('/') } }
            return [kind: open(change.before) ? 'follow' : 'leave', day: true]
    }
}
def shown = new ChangeWords(locale, policies).shown(answer.changes)
context.changes = [shown, answer.changes].transpose().collect { row, change ->
    def about = [rule: 'ruleId', code: 'codeId'][change.subjectKind]
    row + [restore: restore(change), isTyped: form.changeId == change.changeId, isRule: change.subjectKind == 'rule',
           query: about ? Links.query('schoolId', school.schoolId, about, change.subjectId) : '']
}
context.typed = [reason: form.reason ?: '', fromDate: form.fromDate ?: context.dateToday]
