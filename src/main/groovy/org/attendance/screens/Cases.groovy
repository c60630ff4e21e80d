package org.attendance.screens

import org.attendance.web.CaseFilter
import org.attendance.web.CaseWords
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceCasesPage')
def school = context.school
if (!school) {
    return
}
int size = 100
int page = parameters.page ==~ /[1-9][0-9]{0,1}/ ? parameters.page as int : 1
def filter = new CaseFilter(locale, { parameters[it] as String })
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceCases',
        filter.attributes() + [schoolId: school.schoolId, skip: (page - 1) * size as Long, most: size as Long])
context.clearQuery = Links.query('schoolId', school.schoolId)
if (answer.problem) {
    context.problem = answer.problem
    return
}
def words = new CaseWords(locale, school.schoolId)
def counts = answer.counts
def tab = { String id, Map own ->
    String query = Links.query(*(([schoolId: school.schoolId] + own).collectMany { [it.key, it.value] } as Object[]))
    boolean chosen = own.every { filter.value(it.key) == it.value } && (own || filter.value('state') in ['', 'open'])
            && ['overdue', 'lead', 'stage', 'state'].every { own.containsKey(it) || filter.value(it) in ['', 'open'] }
    [label: Labels.get(locale, 'AttendanceCasesTab_' + id), count: counts[id], query: query, chosen: chosen, look: id]
}
context.tabs = [tab('open', [:]), tab('mine', [lead: 'mine']), tab('overdue', [overdue: 'Y'])] +
        answer.choices.stages.collect { stage -> tab(stage.code, [stage: stage.code]) + [label: stage.text] } + [tab('closed', [state: 'closed'])]
context.closedList = filter.value('state') == 'closed'
context.rows = answer.cases.collect { words.line(it) }
context.hasRows = !answer.cases.isEmpty()
context.found = Labels.count(locale, 'AttendanceCasesFoundOne', 'AttendanceCasesFound', answer.total as Long)
context.form = [stages: filter.coded('stage', answer.choices.stages), ladder: filter.coded('ladder', answer.choices.ladder),
                leads: filter.plain('lead', answer.choices.leads), years: filter.plain('yearGroup', answer.choices.yearGroups),
                groups: filter.plain('registrationGroup', answer.choices.registrationGroups), text: filter.value('text'),
                state: filter.value('state'), overdue: filter.value('overdue') == 'Y', mine: filter.value('lead') == 'mine']
context.filtered = filter.isActive()
context.neverAny = counts.open == 0 && counts.closed == 0
context.csvQuery = filter.query('schoolId', school.schoolId)
context.newerQuery = page > 1 ? filter.query('schoolId', school.schoolId, 'page', page - 1) : null
context.olderQuery = answer.more ? filter.query('schoolId', school.schoolId, 'page', page + 1) : null
String find = parameters.find ?: ''
context.find = find
if (find) {
    def pupils = ServiceCalls.run(dispatcher, userLogin, locale, 'findAttendancePupils', [schoolId: school.schoolId, text: find])
    context.pupils = (pupils.pupils ?: []).take(20).collect {
        [name: it.name, group: it.registrationGroup, query: Links.query('schoolId', school.schoolId, 'pupilRef', it.pupilRef)]
    }
    context.pupilsText = pupils.problem ?: Labels.count(locale, 'AttendanceCasesPupilOne', 'AttendanceCasesPupils', pupils.total as Long)
}
