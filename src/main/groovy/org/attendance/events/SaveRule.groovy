package org.attendance.events

import org.attendance.web.CheckedForm
import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.RuleForm
import org.attendance.web.ServiceCalls
import org.attendance.web.TriedRule

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def checked = new CheckedForm(form, RuleForm.FIELDS)
def rule = RuleForm.rule(checked.values())
String schoolId = form.value('schoolId')
def answer = form.refused(locale)
if (!answer && checked.isSave()) {
    answer = ServiceCalls.run(dispatcher, userLogin, locale, 'saveAttendanceRule', rule + [schoolId: schoolId, fromDate: form.value('fromDate'),
            seenVersion: form.number('seenVersion'), reason: form.value('reason')])
    if (!answer.problem) {
        request.setAttribute('ruleId', answer.ruleId)
        request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, answer.changed ? 'AttendanceThresholdRuleSaved'
                : 'AttendanceThresholdRuleUnchanged', 'name', answer.rule.name))
        return 'success'
    }
}
def typed = checked.values() + [fromDate: form.value('fromDate'), reason: form.value('reason'), of: 'save']
if (answer?.problem && answer.problems || form.refused(locale)) {
    request.setAttribute('attendanceForm', typed + checked.shown(answer))
    return 'error'
}
// tried, or refused for another cause than the rule itself: then it is tried again, so that it can be saved from here
def tried = ServiceCalls.run(dispatcher, userLogin, locale, 'evaluateAttendanceThresholds',
        [schoolId: schoolId, dryRun: 'Y', ruleChange: rule.findAll { it.value != null }])
def shown = tried.problem ? tried : answer ?: tried
request.setAttribute('attendanceForm', typed + checked.shown(shown) + [sign: tried.problem ? null : checked.sign(),
        tried: tried.problem ? null : TriedRule.of(locale, schoolId, form.value('ruleId'), tried)])
return shown.problem ? 'error' : 'tried'
