package org.attendance.events

import org.attendance.web.CheckedForm
import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls
import org.attendance.web.TriedRule

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def checked = new CheckedForm(form, 'schoolId', 'ruleId', 'seenVersion')
String schoolId = form.value('schoolId')
def answer = form.refused(locale)
if (!answer && checked.isSave()) {
    answer = ServiceCalls.run(dispatcher, userLogin, locale, 'saveAttendanceRule', [schoolId: schoolId, ruleId: form.value('ruleId'),
            retired: 'Y', fromDate: form.value('fromDate'), seenVersion: form.number('seenVersion'), reason: form.value('reason')])
    if (!answer.problem) {
        request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceThresholdRuleRetired', 'name', answer.rule.name))
        return 'success'
    }
}
def typed = checked.values() + [fromDate: form.value('fromDate'), reason: form.value('reason'), of: 'retire']
def retired = [ruleId: form.value('ruleId') ?: '', retired: 'Y']
def tried = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'evaluateAttendanceThresholds',
        [schoolId: schoolId, dryRun: 'Y', ruleChange: retired])
def shown = tried.problem ? tried : answer ?: tried
request.setAttribute('attendanceForm', typed + checked.shown(shown) + [sign: tried.problem ? null : checked.sign(),
        tried: tried.problem ? null : TriedRule.of(locale, schoolId, form.value('ruleId'), tried)])
return shown.problem ? 'error' : 'tried'
