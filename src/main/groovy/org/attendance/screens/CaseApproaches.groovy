package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

// The section of a case: barriers that stand, the latest approaches, and the ways to the checklist and the responsibilities.
int newest = 4
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceApproachUses', [schoolId: context.school?.schoolId,
                                                                                           caseId: context.caseId])
context.approachProblem = answer.problem
if (answer.problem) {
    return
}
context.approachQuery = Links.query('schoolId', context.school.schoolId, 'caseId', context.caseId)
context.approachOpen = answer.pupil.open
context.approachBarriers = answer.barriers.findAll { it.stands }.collect {
    [name: it.barrierName, since: Labels.get(locale, 'AttendanceApproachSince', 'from', PageDates.date(it.fromDate))]
}
def counting = answer.uses.findAll { !it.struckAt }
context.approachUses = counting.take(newest).collect {
    [name: it.approachName, date: PageDates.date(it.date), owner: it.ownerName, result: it.resultName ?: '',
     query: Links.query('schoolId', context.school.schoolId, 'caseId', context.caseId, 'usedId', it.usedId)]
}
context.approachMore = counting.size() > newest ? Labels.count(locale, 'AttendanceApproachMoreOne', 'AttendanceApproachMore',
        counting.size() - newest) : ''
