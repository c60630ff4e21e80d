package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceThresholdSettingsPage')
def school = context.school
if (!school) {
    return
}
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceSettings', [schoolId: school.schoolId])
if (answer.problem) {
    context.problem = answer.problem
    return
}
context.mayChange = security.hasEntityPermission('ATTENDANCE', '_POLICY', userLogin)
def form = request.getAttribute('attendanceForm') ?: [:]
context.refusal = form.message
def word = { String value -> value ==~ /[a-z_]+/ ? Labels.get(locale, 'AttendanceThresholdChoice_' + value) : value }
def shown = { setting ->
    String key = setting.settingId.replace('.', '_')
    boolean typed = form.settingId == setting.settingId
    String value = typed ? form.value ?: '' : setting.value
    [id: setting.settingId, key: key, name: Labels.get(locale, 'AttendanceThresholdSetting_' + key),
     help: Labels.get(locale, 'AttendanceThresholdSettingHelp_' + key), now: word(setting.value), value: value,
     isStandard: setting.value == setting.standard, standard: Labels.get(locale, 'AttendanceThresholdStandard', 'value', word(setting.standard)),
     choices: setting.choices.collect { [value: it, label: word(it), chosen: it == value] }, isTime: setting.allowed == 'HH:MM',
     allowed: setting.choices ? '' : Labels.get(locale, 'AttendanceThresholdAllowed', 'allowed', setting.allowed),
     seen: typed ? form.seenValue ?: '' : setting.value, reason: typed ? form.reason ?: '' : '', problem: typed ? form.message ?: '' : '',
     isTyped: typed]
}
context.groups = answer.settings.groupBy { it.settingId.tokenize('.')[0] }.collect { group, settings ->
    [name: Labels.get(locale, 'AttendanceThresholdSettings_' + group), id: group, settings: settings.collect(shown)]
}
