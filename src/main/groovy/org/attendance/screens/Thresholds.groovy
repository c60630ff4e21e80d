package org.attendance.screens

import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.RuleWords
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendancePageThresholds')
def school = context.school
if (!school) {
    return
}
def text = { String key, Object... pairs -> Labels.get(locale, key, pairs) }
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePolicies', [schoolId: school.schoolId])
if (answer.problem) {
    context.problem = answer.problem
    return
}
context.mayChange = security.hasEntityPermission('ATTENDANCE', '_POLICY', userLogin)
context.mayEvaluate = context.mayChange || security.hasEntityPermission('ATTENDANCE', '_FOLLOWUP', userLogin)
def report = security.hasEntityPermission('ATTENDANCE', '_REPORT', userLogin)
def evaluated = report ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceEvaluation', [schoolId: school.schoolId]) : [:]
def words = new RuleWords(locale, answer.choices)
String today = context.dateToday
def form = request.getAttribute('attendanceForm') ?: [:]

def upcoming = { rule ->
    rule.upcoming.collect { version ->
        text(version.retired ? 'AttendanceThresholdUpcomingRetired' : 'AttendanceThresholdUpcoming', 'from', PageDates.date(version.fromDate),
                'sentence', words.sentence(version))
    }
}
def state = { rule ->
    rule.retired ? text('AttendanceThresholdRetired', 'from', PageDates.date(rule.fromDate))
            : rule.countsThru && rule.countsThru < today ? text('AttendanceThresholdOver', 'thru', PageDates.date(rule.countsThru))
            : rule.countsFrom && rule.countsFrom > today ? text('AttendanceThresholdNotYet', 'from', PageDates.date(rule.countsFrom))
            : rule.fromDate && rule.fromDate > today ? text('AttendanceThresholdNotYet', 'from', PageDates.date(rule.fromDate)) : ''
}
def shownRule = { rule ->
    def open = evaluated.openByRule?.get(rule.ruleId)
    [ruleId: rule.ruleId, name: rule.name, sentence: words.sentence(rule), action: words.action(rule.action), who: rule.who ?: '',
     changed: rule.own && rule.policyId != 'school', upcoming: upcoming(rule), state: state(rule),
     differences: rule.policyId == 'school' ? [] : words.differences(rule, rule.versions[0]),
     open: open ? Labels.count(locale, 'AttendanceThresholdOpenOne', 'AttendanceThresholdOpen', open as long) : '',
     openQuery: Links.query('schoolId', school.schoolId, 'list', 'triggers', 'ruleId', rule.ruleId),
     query: Links.query('schoolId', school.schoolId, 'ruleId', rule.ruleId)]
}
def shownPack = { pack ->
    def now = pack.subscriptions.find { it.fromDate <= today && (!it.thruDate || it.thruDate >= today) }
    def later = pack.subscriptions.find { it.fromDate > today }
    [policyId: pack.policyId, name: pack.policyName, description: pack.description ?: '', isOwn: pack.policyId == 'school',
     isTyped: pack.policyId == form.policyId,
     rules: pack.rules.collect(shownRule),
     count: Labels.count(locale, 'AttendanceThresholdRulesOne', 'AttendanceThresholdRules', pack.rules.size()),
     followed: pack.policyId == 'school' ? '' : now?.thruDate ? text('AttendanceThresholdFollowedThru', 'thru', PageDates.date(now.thruDate))
             : now ? text('AttendanceThresholdFollowedSince', 'from', PageDates.date(now.fromDate))
             : later ? text('AttendanceThresholdFollowedFrom', 'from', PageDates.date(later.fromDate)) : '']
}
context.packs = answer.policies.findAll { it.followed }.collect(shownPack)
context.otherPacks = answer.policies.findAll { !it.followed }.collect(shownPack)
context.newQuery = Links.query('schoolId', school.schoolId, 'policyId', 'school')

context.refusal = form.message
context.typed = [fromDate: form.fromDate ?: today, reason: form.reason ?: '']
def run = evaluated.evaluation
context.evaluation = !report || evaluated.problem ? null : [
        running: run.status == 'running', failed: run.status == 'failed' ? run.message ?: text('AttendanceThresholdFailed') : '',
        done: (run.done ?: 0).toString(), total: Math.max(1L, run.total ?: 0L).toString(),
        last: run.finishedAt ? text('AttendanceThresholdLastRun', 'at', PageDates.dateTime(run.finishedAt), 'pupils', run.done,
                'triggered', run.triggered, 'closed', run.closed) : text('AttendanceThresholdNoRun'),
        open: !run ? '' : !evaluated.openTriggers ? text('AttendanceThresholdOpenNowNone')
                : Labels.count(locale, 'AttendanceThresholdOpenNowOne', 'AttendanceThresholdOpenNow', evaluated.openTriggers as long)]
context.openQuery = Links.query('schoolId', school.schoolId, 'list', 'triggers')
context.pageData = JsonText.of([schoolId: school.schoolId, runId: run?.runId, labels: Labels.forScript(locale,
        ['AttendanceThresholdJsProgress', 'AttendanceJsLoggedOut', 'AttendanceJsNoConnection'])])
