package org.attendance.screens

import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls
import org.attendance.web.TodayView

context.title = Labels.get(locale, 'AttendancePageToday')
def school = context.school
if (!school) {
    return
}
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceToday',
        [schoolId: school.schoolId, date: parameters.date, session: parameters.session])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def today = answer.today
def session = { it ? Labels.get(locale, 'AttendanceSessionLong_' + it) : '' }
def step = { target ->
    target ? [query: Links.query('schoolId', school.schoolId, 'date', target.date, 'session', target.session),
              label: Labels.get(locale, 'AttendanceDateSession', 'date', PageDates.date(target.date), 'session',
                  session(target.session))] : null
}
def view = new TodayView(locale, today).toMap()
def stateCounts = view.registers.countBy { it.state }
String chosen = stateCounts.containsKey(parameters.state) ? parameters.state : null
def filter = { state -> Links.query('schoolId', school.schoolId, 'date', today.date, 'session', today.session, 'state', state) }

context.today = [date: PageDates.date(today.date), session: session(today.session), isoDate: today.date,
    isSchoolSession: today.isSchoolSession,
                 isAm: today.session == 'AM', isPm: today.session == 'PM', now: view.now]
context.previous = step(today.previousSession)
context.next = step(today.nextSession)
context.latest = today.latestSchoolDay ? [query: Links.query('schoolId', school.schoolId, 'date', today.latestSchoolDay),
                                          label: PageDates.date(today.latestSchoolDay)] : null
context.counts = view.counts
context.registers = view.registers.findAll { !chosen || it.state == chosen }
context.todo = view.registers.find { it.mine && it.state in ['overdue', 'open'] }
context.filters = [[label: Labels.get(locale, 'AttendanceAllRegisters'), count: view.registers.size(), query: filter(null), chosen: !chosen,
                    state: 'all']] +
        ['overdue', 'open', 'not_open', 'taken'].findAll { stateCounts[it] }.collect {
            [label: Labels.get(locale, 'AttendanceState_' + it), count: stateCounts[it], query: filter(it), chosen: chosen == it, state: it]
        }
context.showFilters = view.registers.size() > 3
if (security.hasEntityPermission('ATTENDANCE', '_FOLLOWUP', userLogin) && view.counts.unexplained) {
    context.followUpQuery = Links.query('schoolId', school.schoolId, 'date', today.date)
}
context.pageData = JsonText.of([query: Links.query('schoolId', school.schoolId, 'date', today.date, 'session', today.session),
                                  live: today.isSchoolSession,
                                  labels: Labels.forScript(locale, ['AttendanceJsUpdated', 'AttendanceJsLoggedOut',
                                      'AttendanceJsNoConnection',
                                                                    'AttendanceJsRegisterNow'])])
context.mayDesk = security.hasEntityPermission('ATTENDANCE', '_DESK', userLogin)
