package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.ServiceCalls
import org.attendance.web.TaskFilters
import org.attendance.web.TaskWords

context.title = Labels.get(locale, 'AttendancePageTasks')
def school = context.school
if (!school) {
    return
}
long pageSize = 25
def text = { String key, Object... pairs -> Labels.get(locale, key, pairs) }
def refused = request.getAttribute('attendanceRefused') ?: [:]
def filters = new TaskFilters(school.schoolId, { parameters[it] as String })
long page = (parameters.page as String)?.matches('[1-9][0-9]{0,5}') ? (parameters.page as String).toLong() : 1
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceTasks', filters.attributes() + [page: page, pageSize: pageSize])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def words = new TaskWords(locale)
String state = filters.value('state') ?: 'open'
String side = answer.sides.shown
boolean isOpen = state == 'open'
def whens = ['overdue', 'today', 'week', 'later']

context.state = state
context.isOpen = isOpen
context.states = ['open', 'done', 'waived'].collect {
    [label: text('AttendanceMeetingTasks_' + it), query: filters.query('state', it, 'whose', side, 'when', null), chosen: it == state]
}
boolean bySomebody = filters.value('ownerRole') || filters.value('ownerUserLoginId')
context.sides = ['mine', 'role', 'all'].collect {
    [label: text('AttendanceMeetingTasksOf_' + it), count: answer.sides[it], chosen: it == side && !bySomebody,
     query: filters.query('whose', it, 'ownerRole', null, 'ownerUserLoginId', null, 'unassigned', null)]
}
context.tiles = isOpen ? whens.collect {
    [label: text('AttendanceMeetingWhen_' + it), count: answer.counts[it], chosen: it == filters.value('when'), overdue: it == 'overdue' &&
     answer.counts[it] > 0, query: filters.query('whose', side, 'when', it == filters.value('when') ? null : it)]
} : []
def cells = { counts, Object... of -> whens.collect {
    [count: counts[it], overdue: it == 'overdue' && counts[it] > 0, label: text('AttendanceMeetingWhen_' + it), query: filters.query(*of, 'when', it)]
} }
context.owners = isOpen ? answer.owners.collect {
    Object[] of = ['whose', 'all', 'ownerRole', it.ownerRole, 'ownerUserLoginId', it.ownerUserLoginId, 'unassigned', it.ownerUserLoginId ? null : 'Y']
    [name: it.ownerName ?: TaskWords.role(it.ownerRole), role: it.ownerName ? TaskWords.role(it.ownerRole) : '', mine: it.mine, all: it.all,
     cells: cells(it, of), query: filters.query(*of, 'when', null)]
} : []
context.kinds = answer.kinds.collect {
    Object[] of = ['whose', side, 'taskType', it.taskType]
    [name: words.kind(it), all: it.all, cells: isOpen ? cells(it, of) : [], query: filters.query(*of, 'when', null)]
}
context.whens = whens.collect { text('AttendanceMeetingWhen_' + it) }

def chip = { name, label, Object... more -> [label: label, query: filters.query(name, null, *more)] }
context.chips = []
if (bySomebody) {
    def person = answer.owners.find { it.ownerUserLoginId == filters.value('ownerUserLoginId') && filters.value('ownerUserLoginId') }
    context.chips << chip('ownerRole', person?.ownerName ?: TaskWords.role(filters.value('ownerRole') ?: filters.value('ownerUserLoginId')),
            'ownerUserLoginId', null, 'unassigned', null)
}
if (filters.value('when')) {
    context.chips << chip('when', text(filters.value('when') in whens ? 'AttendanceMeetingWhen_' + filters.value('when') : 'AttendancePageTasks'))
}
if (filters.value('taskType')) {
    context.chips << chip('taskType', words.kind([taskType: filters.value('taskType'), taskName: answer.kinds.find {
        it.taskType == filters.value('taskType') }?.taskName]))
}
if (filters.value('q') || filters.value('pupilRef')) {
    context.chips << chip('q', filters.value('q') ?: answer.tasks*.name.find() ?: filters.value('pupilRef'), 'pupilRef', null)
}

def ticked = refused.taskIds ?: []
context.pupils = answer.tasks.groupBy { it.pupilRef }.collect { ref, own ->
    def first = own[0]
    String caseId = own*.caseId.find()
    [name: first.name, group: first.registrationGroup, pupilQuery: Links.query('schoolId', school.schoolId, 'pupilRef', ref),
     caseQuery: caseId ? Links.query('schoolId', school.schoolId, 'caseId', caseId) : '', count: own.size(), tasks: own.collect {
        def task = words.task(it)
        task + [ticked: it.taskId in ticked, today: isOpen && it.when == 'today', label: task.what + ', ' + it.name,
                query: task.page ? Links.query('schoolId', school.schoolId, task.pageKey, it.sourceId) : '']
    }]
}
long pages = (answer.pupils + pageSize - 1).intdiv(pageSize)
context.found = Labels.count(locale, 'AttendanceMeetingTaskCount', 'AttendanceMeetingTasksCount', answer.total) +
        (pages > 1 ? text('AttendanceMeetingTasksPage', 'page', page, 'pages', pages, 'pupils', answer.pupils) : '')
context.earlier = page > 1 ? filters.query('page', page - 1) : ''
context.further = page < pages ? filters.query('page', page + 1) : ''
context.filterFields = filters.fields()
context.searchFields = filters.fields().findAll { it.name != 'q' }
context.q = filters.value('q')
context.pageNumber = page.toString()
context.finishedFrom = filters.value('finishedFrom')
context.csvQuery = filters.query('whose', side)
context.people = isOpen ? (ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePeople', [schoolId: school.schoolId]).people ?: []).collect {
    [value: it.userLoginId, label: it.position ? it.name + ', ' + it.position : it.name, chosen: it.userLoginId == refused.toUserLoginId]
} : []
context.asksForChildSeen = answer.tasks.any { it.asksForChildSeen }
context.refusal = refused.message
context.note = refused.note ?: ''
context.seenY = refused.childSeen == 'Y'
context.seenN = refused.childSeen == 'N'
String undo = parameters.undo ?: ''
context.undoIds = refused.message || !(undo ==~ '[A-Za-z0-9_,-]{1,6000}') ? [] : undo.tokenize(',')
context.cases = security.hasEntityPermission('ATTENDANCE', '_CASE', userLogin)
