package org.attendance.screens

import org.attendance.web.FollowUpHomePage
import org.attendance.web.FollowUpList
import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceFollowUpPageQueue')
def school = context.school
if (!school) {
    return
}
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceFollowUps', [schoolId: school.schoolId, date: parameters.date])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def queue = answer.followUp
def text = { String key, Object... pairs -> Labels.get(locale, key, pairs) }
def reasons = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceAbsenceReasons', [schoolId: school.schoolId]).reasons ?: []
def list = new FollowUpList(locale, queue)
def day = { it ? [query: Links.query('schoolId', school.schoolId, 'date', it), label: PageDates.date(it)] : null }

context.day = [iso: queue.date, long: PageDates.date(queue.date), isToday: queue.isToday, isSchoolDay: queue.isSchoolDay,
               now: PageDates.time(queue.now)]
context.previous = day(queue.previousDay)
context.next = day(queue.nextDay)
context.csvQuery = Links.query('schoolId', school.schoolId, 'date', queue.date)
context.counts = queue.counts
context.summary = text('AttendanceFollowUpSummary', 'pupils', Labels.count(locale, 'AttendanceFollowUpOnePupil', 'AttendanceFollowUpManyPupils',
        queue.counts.pupils as long), 'homes', Labels.count(locale, 'AttendanceFollowUpOneHome', 'AttendanceFollowUpHomes',
        (queue.counts.homes - queue.counts.done) as long))
context.openRegisters = queue.openRegisters.groupBy { it.session }.collect { session, registers ->
    [session: text('AttendanceSessionLong_' + session), overdue: registers.any { it.state == 'overdue' }, groups: registers.collect {
        [group: it.registrationGroup, query: Links.query('schoolId', school.schoolId, 'registrationGroup', it.registrationGroup, 'date',
                queue.date, 'session', it.session)] }]
}
if (queue.homes.any { it.stage == 'message_due' } && security.hasEntityPermission('ATTENDANCE', '_MESSAGE', userLogin)) {
    context.messageQuery = Links.query('schoolId', school.schoolId, 'kind', 'first_day', 'date', queue.date)
}
def states = ['todo', 'tried', 'reached', 'done']
String chosen = parameters.state in states ? parameters.state : null
context.tabs = list.tabs(chosen)
def items = list.toMap().homes
context.homes = items.findAll { !chosen || it.state == chosen }
context.chosenState = chosen ?: ''
context.last = list.last(userLogin.userLoginId as String)
context.none = queue.homes.isEmpty()
context.allDone = !queue.homes.isEmpty() && queue.counts.homes == queue.counts.done

def refused = request.getAttribute('attendanceRefused') ?: [:]
String wanted = refused.home ?: parameters.home ?: queue.mine
def home = wanted ? queue.homes.find { each -> each.pupils.any { it.pupilRef == wanted } } : null
context.wantedGone = parameters.home && !home
context.home = home ? new FollowUpHomePage(locale, queue, home, reasons).toMap() : null
if (context.home) {
    items.find { it.homeId == home.homeId }?.put('current', true)
}
context.channels = ['call', 'message', 'email', 'letter', 'home_visit'].collect {
    [id: it, label: text('AttendanceFollowUpChannel_' + it), key: text('AttendanceFollowUpKey_' + it), chosen: it == (refused.channel ?: 'call')]
}
context.reasons = reasons.withIndex().collect { reason, i ->
    [id: reason.reasonId, name: reason.name, code: reason.code ?: '', key: i < 9 ? String.valueOf(i + 1) : '',
     chosen: reason.reasonId == refused.reasonId]
}
context.kinds = ['bullying', 'safeguarding', 'exploitation', 'other'].collect {
    [id: it, label: text('AttendanceFollowUpKind_' + it), chosen: it == refused.concernKind]
}
context.codes = queue.mayAmend && home ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceCodes',
        [schoolId: school.schoolId, asOfDate: queue.date]).codes ?: [] : []
context.mayAmend = queue.mayAmend
context.token = UUID.randomUUID().toString()
context.refusal = refused.message
context.typed = [reason: refused.reason ?: '', code: refused.code ?: '', expectedReturn: refused.expectedReturn ?: '',
                 contactName: refused.contactName ?: '', contactRef: refused.contactRef, concernText: refused.concernText ?: '',
                 reached: refused.outcome == 'reached', warned: refused.problems && refused.problems.every { it.severity == 'warning' }]
context.today = (queue.now as String).substring(0, 10)
context.again = queue.counts.tried > 0 || queue.counts.reached > 0
context.free = queue.counts.free
context.pageData = JsonText.of([query: Links.query('schoolId', school.schoolId, 'date', queue.date), schoolId: school.schoolId,
    date: queue.date, live: queue.isToday, labels: Labels.forScript(locale, ['AttendanceFollowUpJsLoggedOut', 'AttendanceFollowUpJsOffline',
        'AttendanceFollowUpJsFailed', 'AttendanceFollowUpJsStoring', 'AttendanceFollowUpJsUpdated', 'AttendanceFollowUpJsNothingToUndo',
        'AttendanceFollowUpJsChooseReason', 'AttendanceFollowUpJsShown'])])
