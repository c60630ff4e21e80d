package org.attendance.screens

import org.attendance.web.CycleWords
import org.attendance.web.Links
import org.attendance.web.ServiceCalls

// The part of the page of a case about assess-plan-do-review cycles: the latest with its figures, the others in a line each.
def answer = context.school && context.caseId ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceCycles',
        [schoolId: context.school.schoolId, caseId: context.caseId]) : [problem: '']
context.cyclesProblem = answer.problem
if (answer.problem == null) {
    def words = new CycleWords(locale, context.school.schoolId)
    context.cycles = answer.cycles.collect { words.cycle(it, null) }
    context.cycleStartQuery = answer.mayStart ? Links.query('schoolId', context.school.schoolId, 'caseId', context.caseId) : ''
}
