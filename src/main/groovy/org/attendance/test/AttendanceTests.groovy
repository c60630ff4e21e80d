package org.attendance.test

import java.time.LocalDate
import java.time.LocalDateTime
import org.apache.ofbiz.entity.util.EntityUtilProperties
import org.apache.ofbiz.service.ServiceUtil

/** A calendar, roll and marks are imported whole; a second time nothing changes; a bad file stores nothing. */
def imports() {
    return play {
        String school = newSchool('ATTT_IMPORT')
        Map marks = must('importAttendanceMarks', [schoolId: school, marksCsv: weekOfMarks()])
        same('marks read', 50L, marks.read)
        same('marks created', 50L, marks.created)
        same('marks rejected', 0L, marks.rejected)
        Map roll = must('importAttendanceRoll', [schoolId: school, rollCsv: roll(), effectiveDate: '2024-09-02'])
        same('pupils unchanged by the second import', 5L, roll.unchanged)
        same('pupils created by the second import', 0L, roll.created)
        Map again = must('importAttendanceMarks', [schoolId: school, marksCsv: weekOfMarks()])
        same('marks unchanged by the second import', 50L, again.unchanged)
        same('marks created by the second import', 0L, again.created)

        String bad = 'pupil_ref,date,session,code\nP1,2024-09-16,AM,/\nP9,2024-09-16,AM,/\nP2,2024-09-14,AM,/\n'
        Map refused = refusedBy('importAttendanceMarks', [schoolId: school, marksCsv: bad])
        same('lines of the errors', [3L, 4L], refused.errors.collect { it.line as Long })
        same('columns of the errors', ['pupil_ref', 'date'], refused.errors.collect { it.column })
        same('marks stored by the refused file', 50L, from('AttendanceMark').where('schoolId', school).queryCount())
    }
}

/** A register is opened, saved, saved again, changed with a reason; stale and forged saves are refused. */
def register() {
    return play {
        String school = newSchool('ATTT_REGISTER')
        Map place = [schoolId: school, registrationGroup: '7A', date: '2024-09-16', session: 'AM']
        Map opened = must('openAttendanceRegister', place)
        same('pupils of the group', ['P1', 'P2', 'P3', 'P4'], opened.rows.collect { it.pupilRef })
        same('marks of a new register', [null], opened.rows.collect { it.code }.unique())

        List marks = [[pupilRef: 'P1', code: '/'], [pupilRef: 'P2', code: 'N'], [pupilRef: 'P3', code: 'D'],
                [pupilRef: 'P4', code: 'L', minutesLate: 7L]]
        Long version = opened.register.version
        Map saved = must('saveAttendanceRegister', place + [marks: marks, version: version, expectedRows: 4L])
        same('marks created', 4L, saved.created)
        same('state of the register', 'taken', saved.register.state)
        Map repeated = must('saveAttendanceRegister', place + [marks: marks, version: version])
        same('marks unchanged by the second save', 4L, repeated.unchanged)
        same('marks created by the second save', 0L, repeated.created)

        List ill = [[pupilRef: 'P2', code: 'I']]
        refusedBy('saveAttendanceRegister', place + [marks: ill, version: saved.register.version])
        Map changed = must('saveAttendanceRegister', place + [marks: ill, version: saved.register.version, reason: 'Mother telephoned'])
        same('marks amended', 1L, changed.amended)
        Map stale = refusedBy('saveAttendanceRegister',
                place + [marks: [[pupilRef: 'P2', code: 'O']], version: saved.register.version, reason: 'Not known'])
        same('who the stale save was told of', ['P2'], stale.changedSince.collect { it.pupilRef })
        refusedBy('saveAttendanceRegister', place + [marks: [[pupilRef: 'P5', code: '/']], version: changed.register.version])
        same('codes stored', ['/', 'I', 'D', 'L'], must('getAttendanceRegister', place).rows.collect { it.code })
        same('marks stored', 4L, from('AttendanceMark').where('schoolId', school).queryCount())
        tallied(school)
    }
}

/** An amendment needs a reason, is in the history, and the register as it stood before can still be read. */
def amendment() {
    return play {
        String school = newSchool('ATTT_AMEND')
        must('importAttendanceMarks', [schoolId: school, marksCsv: weekOfMarks()])
        Map place = [schoolId: school, pupilRef: 'P1', date: '2024-09-13', session: 'AM', code: 'M']
        refusedBy('amendAttendanceMark', place)
        sleep(1100)
        String before = must('getAttendanceSchools', [:]).clock.now
        sleep(1100)
        must('amendAttendanceMark', place + [reason: 'Letter of the hospital'])

        Map history = must('getAttendanceMarkHistory',
                [schoolId: school, pupilRef: 'P1', fromDate: '2024-09-13', thruDate: '2024-09-13'])
        List morning = history.entries.findAll { it.session == 'AM' }
        same('original codes of the history', [null, 'I'], morning.collect { it.original })
        same('amended codes of the history', ['I', 'M'], morning.collect { it.amended })
        same('reasons of the history', [null, 'Letter of the hospital'], morning.collect { it.reason })

        Map span = [schoolId: school, registrationGroup: '7A', fromDate: '2024-09-13', thruDate: '2024-09-13']
        same('code as it stood', ['I'], codesAsAt(span + [asAt: before]))
        same('code as it stands', ['M'], codesAsAt(span + [asAt: LocalDateTime.parse(before).plusMinutes(10).toString()]))
        same('codes before the import', [], codesAsAt(span + [asAt: '2024-09-13T12:00:00']).findAll { it != null })
        tallied(school)
    }
}

/** Figures by pupil and group are exact, 90.00 percent is persistent, and the tallies agree with the marks. */
def figures() {
    return play {
        String school = newSchool('ATTT_FIGURES')
        must('importAttendanceMarks', [schoolId: school, marksCsv: weekOfMarks()])
        Map span = [schoolId: school, fromDate: '2024-09-09', thruDate: '2024-09-13']
        Map rows = must('getAttendanceSummary', span + [groupBy: 'pupil']).rows.collectEntries { [it.key, it] }
        figure(rows.P1, [possible: 10L, attended: 8L, present: 8L, authorised: 2L, unauthorised: 0L, absent: 2L, missing: 0L, illness: 2L,
                attendancePercent: '80.00', persistentAbsence: true, severeAbsence: false])
        figure(rows.P2, [possible: 10L, attended: 9L, present: 9L, authorised: 0L, unauthorised: 1L, absent: 1L, lateBeforeClose: 1L,
                lateAfterClose: 1L, attendancePercent: '90.00', persistentAbsence: true])
        figure(rows.P3, [possible: 0L, attended: 0L, absent: 0L, missing: 0L, attendancePercent: null, persistentAbsence: false])
        figure(rows.P4, [possible: 10L, attended: 10L, absent: 0L, attendancePercent: '100.00', persistentAbsence: false])
        Map groups = must('getAttendanceSummary', span + [groupBy: 'registration_group']).rows.collectEntries { [it.key, it] }
        figure(groups.'7A', [possible: 30L, attended: 27L, absent: 3L, attendancePercent: '90.00', persistentAbsence: 2L,
                severeAbsence: 0L])
        figure(groups.'7B', [possible: 10L, attended: 10L, attendancePercent: '100.00', persistentAbsence: 0L])
        Map weeks = must('getAttendanceSummary', [schoolId: school, fromDate: '2024-09-09', thruDate: '2024-09-20', groupBy: 'week'])
        figure(weeks.rows[0], [key: '2024-09-09', possible: 40L, attended: 37L, missing: 0L])
        // four days of the second week (the fifth is no school day), two sessions, five pupils
        figure(weeks.rows[1], [key: '2024-09-16', possible: 0L, missing: 40L, attendancePercent: null])
        tallied(school)
        same('tallies that a rebuild changes', 0L, must('rebuildAttendanceTallies', [schoolId: school]).written)
    }
}

/** Watch lists, patterns and bands say what the summary says, and a figure opens to its pupils. */
def watch() {
    return play {
        String school = newSchool('ATTT_WATCH')
        must('importAttendanceMarks', [schoolId: school, marksCsv: weekOfMarks()])
        Map on = [schoolId: school, asOfDate: '2024-09-13']
        Map persistent = must('getAttendanceWatchList', on + [list: 'persistent'])
        same('persistently absent', ['P1', 'P2'], persistent.rows.collect { it.pupilRef })
        figure(persistent.rows[1], [possible: 10L, absent: 1L, absencePercent: '10.00', attendedToLeavePersistent: 1L, missedToSevere: 8L])
        figure(persistent.counts, [persistent: 2L, severe: 0L, at_risk: 1L, full: 2L, lates: 0L, triggers: 0L, all: 5L])
        Map lates = must('getAttendanceWatchList', on + [list: 'lates', atLeast: 1L])
        figure(lates.rows[0], [pupilRef: 'P2', termLateBeforeClose: 1L, termLateAfterClose: 1L, termMinutesLate: 50L])
        Map ten = must('getAttendanceWatchList', on + [list: 'ten_in_ten', atLeast: 1L])
        same('sessions of the window', [[date: '2024-09-10', session: 'AM', code: 'U']], ten.rows[0].windowSessions)
        Map span = [schoolId: school, fromDate: '2024-09-09', thruDate: '2024-09-13']
        Map patterns = must('getAttendancePatterns', span).patterns
        same('absences by weekday', [0L, 1L, 0L, 0L, 2L], patterns.weekdays.collect { it.absent })
        Map friday = must('getAttendancePatternPupils', span + [figure: 'absent', slice: 'friday'])
        same('who was absent on Friday', [['P1', 2L]], friday.rows.collect { [it.pupilRef, it.sessions] })
        Map bands = must('getAttendanceBands', on).bands
        Map byFrom = bands.attendance.collectEntries { [it.from, it.pupils] }
        same('pupils by band', [2L, 1L, 1L, 1L], [byFrom[100L], byFrom[90L], byFrom[80L], bands.none.pupils])
    }
}

/** Thresholds are found on exact counts; triggers are raised once and closed with their cause; one nightly job of the school waits. */
def evaluation() {
    return play {
        String school = newSchool('ATTT_EVALUATION')
        must('importAttendanceMarks', [schoolId: school, marksCsv: weekOfMarks()])
        Map on = [schoolId: school, asOfDate: '2024-09-13']
        Map dry = must('evaluateAttendanceThresholds', on + [dryRun: 'Y'])
        same('rows of five pupils and eight rules', 40, dry.results.size())
        Map persistent = dry.results.findAll { it.ruleId == 'NAT-PA' }.collectEntries { [it.pupilRef, it] }
        figure(persistent.P1, [numerator: 2L, denominator: 10L, percent: '20.00', value: null, met: true, firstMetDate: '2024-09-13'])
        same('sessions of P1', [[date: '2024-09-13', session: 'AM', code: 'I'], [date: '2024-09-13', session: 'PM', code: 'I']],
                persistent.P1.sessions.collect { it })
        figure(persistent.P2, [numerator: 1L, denominator: 10L, met: true])
        figure(persistent.P3, [denominator: 0L, percent: null, met: false, firstMetDate: null])
        same('triggers of a dry run', 0L, from('AttendanceTrigger').where('schoolId', school).queryCount())

        Map first = must('evaluateAttendanceThresholds', on)
        same('pupils evaluated, triggers raised and closed', [5L, 2L, 0L], [first.evaluated, first.triggered, first.closed])
        Map again = must('evaluateAttendanceThresholds', on)
        same('pupils evaluated when nothing has changed', [0L, 0L, 0L], [again.evaluated, again.triggered, again.closed])
        must('amendAttendanceMark', [schoolId: school, pupilRef: 'P2', date: '2024-09-10', session: 'AM', code: 'L', reason: 'Was there'])
        Map amended = must('evaluateAttendanceThresholds', on)
        same('pupils evaluated after an amendment', 1L, amended.evaluated)
        same('what an amendment closes', [['P2', 'NAT-PA', 'amended']], amended.closedTriggers.collect { [it.pupilRef, it.ruleId, it.cause] })
        Map change = [schoolId: school, ruleId: 'NAT-PA', value: '1/4', fromDate: '2024-09-02', reason: 'Agreed', seenVersion: 0L]
        same('who a tried rule drops', ['P1'],
                must('evaluateAttendanceThresholds', on + [dryRun: 'Y', ruleChange: [ruleId: 'NAT-PA', value: '1/4']]).dropped*.pupilRef)
        must('saveAttendanceRule', change)
        refusedBy('saveAttendanceRule', change + [value: '1/5'])
        Map changed = must('evaluateAttendanceThresholds', on)
        same('what a changed rule closes', [['P1', 'rule_changed']], changed.closedTriggers.collect { [it.pupilRef, it.cause] })
        refusedBy('evaluateAttendanceThresholds', on + [asOfDate: '2024-09-12'])
        refusedBy('evaluateAttendanceThresholds', on + [policyIds: 'bcp-2024'])
        must('scheduleAttendanceNightly', [schoolId: school])
        same('nightly jobs that wait', 1L,
                from('JobSandbox').where('jobName', 'Attendance nightly ' + school, 'statusId', 'SERVICE_PENDING').queryCount())
    }
}

/** N that has stood too long becomes O by one amendment each, and the night's work does that by itself. */
def unexplained() {
    return play {
        String school = newSchool('ATTT_UNEXPLAINED')
        must('importAttendanceMarks', [schoolId: school, marksCsv: 'pupil_ref,date,session,code\nP1,2024-09-02,AM,N\nP1,2024-09-02,PM,N\n'
                + 'P2,2024-09-09,AM,N\n'])
        Map on = [schoolId: school, asOfDate: '2024-09-10']
        same('last days', ['2024-09-09', '2024-09-09', '2024-09-16'], must('getAttendanceUnexplained', on).unexplained*.dueDate)
        same('marks a dry run names', 2L, must('recodeAttendanceUnexplained', on + [dryRun: 'Y']).recoded)
        same('marks re-coded', [2L, 0L], [must('recodeAttendanceUnexplained', on).recoded, must('recodeAttendanceUnexplained', on).recoded])
        same('reason of the amendment', 'Reason not established within 5 working days', must('getAttendanceMarkHistory', [schoolId: school,
                pupilRef: 'P1', fromDate: '2024-09-02', thruDate: '2024-09-02']).entries[1].reason)
        Map night = must('runAttendanceNightly', [schoolId: school])
        same('marks the night re-codes, pupils it evaluates', [1L, 5L], [night.recoded, night.evaluated])
        tallied(school)
    }
}

/** A message is written from a mark, queued once, and held where nothing may go; OFBiz's mail service takes what the channel gives it. */
def messages() {
    return play {
        String school = newSchool('ATTT_MESSAGE')
        must('importAttendanceMarks', [schoolId: school, marksCsv: weekOfMarks()])
        must('importAttendanceContacts', [schoolId: school, contactsCsv: 'pupil_ref,contact_ref,surname,forename,relationship,priority,'
                + 'parental_responsibility,email\nP4,C1,Davis,Ann,mother,1,Y,ann@home.example\n'])
        must('amendAttendanceMark', [schoolId: school, pupilRef: 'P4', date: '2024-09-13', session: 'AM', code: 'N', reason: 'Not seen'])
        must('saveAttendanceSender', [schoolId: school, telephone: '01632 960001'])
        Map wanted = [schoolId: school, kind: 'first_day', date: '2024-09-13']
        Map preview = must('previewAttendanceMessage', wanted)
        same('who is written to', ['Ann Davis'], preview.messages.collect { it.contact })
        same('dates of the text', true, preview.messages[0].text.contains('Friday 13 September 2024 (morning)'))
        same('messages queued', [1L, 0L], [must('queueAttendanceMessages', wanted).queued, must('queueAttendanceMessages', wanted).queued])
        same('messages held', 1L, must('sendAttendanceMessages', [schoolId: school]).counts.held)
        Map outbox = must('getAttendanceMessages', [schoolId: school, fromDate: '2024-09-01', thruDate: '2024-09-30']).outbox
        same('state of the message', ['held'], outbox.messages.collect { it.state })
        same('reason given', true, outbox.messages[0].reason as boolean)
        same('templates', 12, must('getAttendanceTemplates', [schoolId: school]).templates.size())
        if (EntityUtilProperties.getPropertyValue('general', 'mail.notifications.enabled', 'N', delegator) != 'Y') {
            List parts = [[type: 'text/plain; charset=UTF-8', content: 'Zoë'.getBytes('UTF-8')]]
            Map mail = must('sendMailMultiPartHiddenInLog', [sendTo: 'ann@home.example', sendFrom: 'office@oak.example (Oak School)',
                    subject: 'Absence', bodyParts: parts, sendFailureNotification: false])
            same('id of a mail that was not sent', null, mail.messageId)
        }
    }
}

/** Who has no permission is refused every service; a school or group of others answers as if it did not exist. */
def refusals() {
    return play {
        String school = newSchool('ATTT_REFUSE')
        def nobody = newUser('atttNobody', null)
        Map group = [schoolId: school, registrationGroup: '7A', date: '2024-09-16', session: 'AM']
        Map pupil = [schoolId: school, pupilRef: 'P1', fromDate: '2024-09-09', thruDate: '2024-09-13']
        Map given = [createAttendanceSchool: [schoolId: 'ATTT_NO', schoolName: 'No'], getAttendanceSchools: [:],
                importAttendanceCalendar: [schoolId: school, calendarCsv: ''], importAttendanceRoll: [schoolId: school, rollCsv: ''],
                importAttendanceContacts: [schoolId: school, contactsCsv: ''], importAttendanceMarks: [schoolId: school, marksCsv: ''],
                previewAttendanceImport: [schoolId: school, importKind: 'roll', csvText: ''], confirmAttendanceImport: [importId: '1'],
                runAttendanceImport: [importId: '1'], getAttendanceImport: [importId: '1'], findAttendanceImports: [schoolId: school],
                openAttendanceRegister: group, getAttendanceRegister: group, saveAttendanceRegister: group + [marks: []],
                checkAttendanceMarks: group + [marks: []], getAttendanceToday: [schoolId: school],
                amendAttendanceMark: [schoolId: school, pupilRef: 'P1', date: '2024-09-16', session: 'AM', code: 'I', reason: 'No'],
                getAttendanceMarkHistory: pupil, planAttendanceMarks: pupil + [code: 'V'], getAttendanceMarks: pupil,
                getAttendanceRegisterAsAt: [schoolId: school, registrationGroup: '7A', fromDate: '2024-09-16', thruDate: '2024-09-16',
                        asAt: '2024-09-16T12:00:00'],
                getAttendanceSummary: [schoolId: school, fromDate: '2024-09-16', thruDate: '2024-09-16', groupBy: 'pupil'],
                getAttendancePupil: [schoolId: school, pupilRef: 'P1'], findAttendancePupils: [schoolId: school, text: 'A'],
                getAttendanceCodes: [:], rebuildAttendanceTallies: [schoolId: school], verifyAttendanceTallies: [schoolId: school],
                loadAttendanceDemo: [:]]
        given.each { name, input -> refusedBy(name, input, nobody) }

        def teacher = newUser('atttTeacher', 'ATT_TEACHER')
        String closed = message(refusedBy('getAttendanceRegister', group, teacher))
        String absent = message(refusedBy('getAttendanceRegister', group + [schoolId: 'ATTT_ABSENT'], teacher))
        same('answer for a school of others', absent, closed.replace(school, 'ATTT_ABSENT'))
        java.sql.Date begin = java.sql.Date.valueOf('2024-09-01')
        makeValue('AttendanceStaff', [schoolId: school, partyId: 'atttTeacher', fromDate: begin]).create()
        makeValue('AttendanceGroupStaff',
                [schoolId: school, registrationGroup: '7A', partyId: 'atttTeacher', fromDate: begin]).create()
        same('pupils of the own group', 4, must('getAttendanceRegister', group, teacher).rows.size())
        closed = message(refusedBy('getAttendanceRegister', group + [registrationGroup: '7B'], teacher))
        absent = message(refusedBy('getAttendanceRegister', group + [registrationGroup: '7Z'], teacher))
        same('answer for a group of others', absent, closed.replace('7B', '7Z'))
    }
}

/** Runs a test; what does not hold is the error message of the service, which the runner counts as a failure. */
Map play(Closure test) {
    try {
        test.call()
    } catch (IllegalStateException broken) {
        return error(broken.message)
    }
    return success('')
}

void same(String what, expected, actual) {
    if (expected != actual) {
        throw new IllegalStateException("${what}: expected ${expected}, found ${actual}")
    }
}

void figure(Map row, Map expected) {
    same("figures of ${row?.key}", expected, row?.subMap(expected.keySet()))
}

/** The result of a service that must succeed. */
Map must(String service, Map input, user = system()) {
    Map result = call(service, input, user)
    if (ServiceUtil.isError(result)) {
        throw new IllegalStateException("${service} was refused: ${message(result)} ${result.problems ?: result.errors ?: ''}")
    }
    return result
}

/** The result of a service that must be refused, by its permission service or by itself. */
Map refusedBy(String service, Map input, user = system()) {
    Map result = call(service, input, user)
    if (!ServiceUtil.isError(result)) {
        throw new IllegalStateException("${service} was not refused")
    }
    if (!message(result)) {
        throw new IllegalStateException("${service} was refused without a message")
    }
    return result
}

Map call(String service, Map input, user) {
    try {
        return dispatcher.runSync(service, input + [userLogin: user, locale: Locale.ENGLISH])
    } catch (org.apache.ofbiz.service.ServiceAuthException refusal) {
        return ServiceUtil.returnError(refusal.message)
    }
}

String message(Map result) {
    return ServiceUtil.getErrorMessage(result)
}

def system() {
    return from('UserLogin').where('userLoginId', 'system').queryOne()
}

def newUser(String id, String group) {
    makeValue('Party', [partyId: id, partyTypeId: 'PERSON']).create()
    makeValue('Person', [partyId: id, firstName: 'Test', lastName: id]).create()
    def user = makeValue('UserLogin', [userLoginId: id, enabled: 'Y', partyId: id])
    user.create()
    if (group) {
        makeValue('UserLoginSecurityGroup',
                [userLoginId: id, groupId: group, fromDate: java.sql.Timestamp.valueOf('2024-09-01 00:00:00')]).create()
    }
    return user
}

/** A school with a calendar and five pupils in two groups. */
String newSchool(String schoolId) {
    must('createAttendanceSchool', [schoolId: schoolId, schoolName: 'Test school ' + schoolId, phase: 'secondary'])
    Map calendar = must('importAttendanceCalendar', [schoolId: schoolId, calendarCsv: [
            'from,thru,kind,name', '2024-09-01,2025-08-31,academic_year,2024/25', '2024-09-02,2024-12-20,term,Autumn',
            '2024-09-02,2024-10-25,half_term,Autumn 1', '2024-09-20,2024-09-20,non_school_day,Training day'].join('\n')])
    same('calendar rows created', 4L, calendar.created)
    same('pupils created', 5L, must('importAttendanceRoll',
            [schoolId: schoolId, rollCsv: roll(), effectiveDate: '2024-09-02']).created)
    return schoolId
}

String roll() {
    List lines = ['pupil_ref,surname,forename,date_of_birth,year_group,registration_group,admission_date']
    ['Abara', 'Brown', 'Chen', 'Davis', 'Evans'].eachWithIndex { surname, i ->
        lines << "P${i + 1},${surname},Zuri,2013-0${i + 1}-14,7,${i < 4 ? '7A' : '7B'},2024-09-02"
    }
    return lines.join('\n')
}

/** Ten sessions of five pupils: P1 ill on Friday, P2 once late and once after closing, P3 dually registered, the others present. */
String weekOfMarks() {
    Map special = [P1: ['2024-09-13 AM': 'I,', '2024-09-13 PM': 'I,'], P2: ['2024-09-09 AM': 'L,5', '2024-09-10 AM': 'U,45']]
    List lines = ['pupil_ref,date,session,code,minutes_late']
    (1..5).each { number ->
        (0..4).each { day ->
            ['AM', 'PM'].each { session ->
                String date = LocalDate.of(2024, 9, 9).plusDays(day)
                String usual = number == 3 ? 'D,' : session == 'AM' ? '/,' : '\\,'
                lines << "P${number},${date},${session},${special['P' + number]?.get(date + ' ' + session) ?: usual}"
            }
        }
    }
    return lines.join('\n')
}

/** Morning codes of the first pupil, at a moment. */
List codesAsAt(Map input) {
    return must('getAttendanceRegisterAsAt', input).rows.findAll { it.pupilRef == 'P1' && it.session == 'AM' }.collect { it.code }
}

/** The tallies of a school agree with its marks. */
void tallied(String school) {
    same('differences of the tallies', [], must('verifyAttendanceTallies', [schoolId: school]).differences)
}
