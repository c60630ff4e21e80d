package org.attendance.screens

import org.attendance.web.EvidencePage
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendancePageEvidence')
def school = context.school
if (!school) {
    return
}
def states = ['requested', 'received', 'accepted', 'refused', 'waived']
def refused = request.getAttribute('attendanceRefused') ?: [:]
String pupilRef = refused.pupilRef ?: parameters.pupilRef ?: null
String asked = refused.message ? refused.list : parameters.state
String state = asked in states + ['prompts', 'all'] ? asked : pupilRef ? 'all' : 'prompts'
def call = { String service, Map values -> ServiceCalls.run(dispatcher, userLogin, locale, service, [schoolId: school.schoolId] + values) }
def answer = call('getAttendanceEvidence', [state: state in states ? state : null, pupilRef: pupilRef])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def choices = call('getAttendanceEvidenceChoices', [:])
def view = new EvidencePage(locale, school.schoolId)
String today = context.dateToday
context.refusal = refused.message
context.refusedId = refused.evidenceId ?: refused.triggerId ?: ''
context.form = ['fromDate', 'thruDate', 'note', 'reason'].collectEntries { [it, refused[it] ?: ''] } +
        [answerBy: refused.answerBy ?: EvidencePage.weekAfter(today)]
context.tabs = (['prompts'] + states + ['all']).collect {
    [label: Labels.get(locale, 'AttendanceEvidenceTab_' + it), count: it == 'all' ? '' : answer.counts[it].toString(), chosen: it == state,
     query: Links.query('schoolId', school.schoolId, 'state', it, 'pupilRef', pupilRef)]
}
context.state = state
context.showPrompts = state in ['prompts', 'all']
context.showRows = state != 'prompts'
context.prompts = answer.prompts.collect { view.prompt(it) }
context.rows = answer.evidence.collect { view.row(it) }
context.causes = choices.causes.findAll { it.code != 'trigger' }
context.kinds = choices.kinds
context.waivers = choices.waivers
context.today = today
context.mayMessage = security.hasEntityPermission('ATTENDANCE', '_MESSAGE', userLogin)
context.schoolQuery = Links.query('schoolId', school.schoolId)
context.text = parameters.q ?: ''
if (parameters.q) {
    def found = call('findAttendancePupils', [text: parameters.q])
    context.found = (found.pupils ?: []).take(20).collect {
        [name: it.name, group: it.registrationGroup, query: Links.query('schoolId', school.schoolId, 'pupilRef', it.pupilRef)]
    }
    context.foundText = found.problem ?: Labels.count(locale, 'AttendanceEvidenceFoundOne', 'AttendanceEvidenceFound', found.total as Long)
}
if (pupilRef) {
    def pupil = call('getAttendancePupil', [pupilRef: pupilRef]).pupil
    context.pupil = [pupilRef: pupilRef, name: pupil?.name ?: pupilRef, group: pupil?.registrationGroup ?: '',
                     query: Links.query('schoolId', school.schoolId, 'pupilRef', pupilRef)]
}
