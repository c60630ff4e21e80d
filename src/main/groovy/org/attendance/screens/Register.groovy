package org.attendance.screens

import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.MarkLook
import org.attendance.web.PageDates
import org.attendance.web.RegisterView
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendancePageRegister')
def school = context.school
if (!school) {
    return
}
String group = parameters.registrationGroup
if (!group || !parameters.date || !parameters.session) {
    context.problem = Labels.get(locale, 'AttendanceChooseRegister')
    return
}
def key = [schoolId: school.schoolId, registrationGroup: group, date: parameters.date, session: parameters.session]
context.todayQuery = Links.query('schoolId', school.schoolId, 'date', parameters.date, 'session', parameters.session)
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceRegister', key)
if (answer.problem) {
    context.problem = answer.problem
    return
}
def register = [:] + answer.register
register.rows = answer.rows ?: answer.register.rows
def codes = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceCodes', [schoolId: school.schoolId,
    asOfDate: register.date]).codes ?: []
codes = codes.findAll { !it.session || it.session == register.session }

def refused = request.getAttribute('attendanceRefused')
def view = new RegisterView(locale)
context.rows = register.rows.withIndex().collect { row, index ->
    def shown = view.row(row, index)
    def posted = refused?.marks?.find { it.pupilRef == row.pupilRef }
    if (posted) {
        shown += [code: posted.code, minutesLate: posted.minutesLate, note: posted.note, reason: posted.reason]
    }
    def code = codes.find { it.code == shown.code }
    shown.look = shown.code == null ? 'blank' : (code ? MarkLook.of(code.statisticalClass) : shown.look)
    shown.problems = (refused?.problems ?: []).findAll { it.pupilRef == row.pupilRef }
            .collect { [message: it.message, isError: it.severity == 'error'] }
    shown.asksReason = shown.reason || shown.problems.any { !it.isError }
    shown.pupilQuery = Links.query('schoolId', school.schoolId, 'pupilRef', row.pupilRef)
    shown
}
context.refusal = refused?.message
context.refusedReason = refused?.reason
context.changedSince = refused?.changedSince ?: []

def session = Labels.get(locale, 'AttendanceSessionLong_' + register.session)
def presentCode = register.session == 'AM' ? '/' : '\\'
def steps = { target, date, part -> Links.query('schoolId', school.schoolId, 'registrationGroup', target, 'date', date, 'session', part) }
def today = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceToday',
        [schoolId: school.schoolId, date: register.date, session: register.session]).today
def groups = today?.registers*.registrationGroup ?: []
int at = groups.indexOf(group)
context.previousGroup = at > 0 ? [group: groups[at - 1], query: steps(groups[at - 1], register.date, register.session)] : null
context.nextGroup = at >= 0 && at < groups.size() - 1 ? [group: groups[at + 1], query: steps(groups[at + 1], register.date,
    register.session)] : null
def beside = { target -> target ? [query: steps(group, target.date, target.session), label: Labels.get(locale, 'AttendanceDateSession',
    'date',
        PageDates.shortDate(target.date), 'session', Labels.get(locale, 'AttendanceSessionLong_' + target.session))] : null }
context.previous = beside(register.previous)
context.next = beside(register.next)

int marked = register.rows.count { it.code }
int planned = register.rows.count { !it.code && it.planned }
context.register = [group: group, date: PageDates.date(register.date), isoDate: register.date, session: session, part: register.session,
                    version: register.version?.toString(), maySave: register.maySave, isTaken: register.state == 'taken',
                    noSchool: register.state == 'no_school', notOpen: register.state == 'not_open', state: register.state,
                    stateText: Labels.get(locale, 'AttendanceState_' + register.state), takenText: view.takenText(register),
                    closes: Labels.get(locale, 'AttendanceClosesAt', 'time', PageDates.time(register.closesAt)),
                    school: register.schoolName, problems: register.problems ?: []]
context.todo = register.rows.size() - marked - planned
context.quickCodes = [[presentCode, 'AttendanceQuickPresent'], ['L', 'AttendanceQuickLate'], ['N', 'AttendanceQuickNoReason'],
                      ['I', 'AttendanceQuickIll']].collect { code, label ->
    [code: code, label: Labels.get(locale, label), look: MarkLook.of(codes.find { it.code == code }?.statisticalClass)]
}
context.codes = codes
context.ownKeys = codes.findAll { it.paletteKey }.collect { [key: it.paletteKey, code: it.code, name: it.name] }
context.rowCount = register.rows.size().toString()
context.title = Labels.get(locale, 'AttendanceRegisterTitle', 'group', group, 'date', PageDates.shortDate(register.date), 'session',
    session)
context.pageData = JsonText.of([
        user: userLogin.userLoginId, register: view.forScript(register), presentCode: presentCode, fromServer: refused != null,
        codes: codes.collect { [code: it.code, name: it.name, look: MarkLook.of(it.statisticalClass), note: it.noteRule ?: '',
                                statutory: it.statutoryCode, conditions: it.conditions ?: '', key: it.paletteKey ?: ''] },
        labels: Labels.forScript(locale, [
                'AttendanceJsAllSaved', 'AttendanceJsNothingYet', 'AttendanceJsUnsaved', 'AttendanceJsUnsavedOne', 'AttendanceJsSaving',
                'AttendanceJsSavedAt', 'AttendanceJsSavedAtOne', 'AttendanceJsDraftFoundOne', 'AttendanceJsNotSaved',
                    'AttendanceJsNotSavedOffline', 'AttendanceJsLoggedOut', 'AttendanceJsMarked',
                'AttendanceJsCleared', 'AttendanceJsSavedMarkStays', 'AttendanceJsUndone', 'AttendanceJsNothingToUndo',
                    'AttendanceJsRestPresent',
                'AttendanceJsRestNone', 'AttendanceJsDraftFound', 'AttendanceJsPutBack', 'AttendanceJsDiscard', 'AttendanceJsStale', 
                'AttendanceJsKeepMine', 'AttendanceJsTakeTheirs', 'AttendanceJsTaken', 'AttendanceJsMinutesLeft', 'AttendanceJsClosedAgo',
                'AttendanceJsNoCode', 'AttendanceJsCodesFound', 'AttendanceJsCodesFoundOne', 'AttendanceJsNoteNeeded', 
                'AttendanceJsRefused', 'AttendanceJsPlanTaken', 'AttendanceJsSave', 'AttendanceJsSaveTake',
                'AttendanceJsTextRefused', 'AttendanceJsNoMark', 'AttendanceJsRestButton', 'AttendanceJsBackOnline', 'AttendanceSubCodeJsCountsAs'])])
