package org.attendance.screens

import org.attendance.web.Links
import org.attendance.web.PlanWords
import org.attendance.web.ServiceCalls

// The section of plans of a case page; the page has set school and caseId.
int shown = 5
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceCasePlans', [schoolId: context.school.schoolId, caseId: context.caseId])
def words = new PlanWords(locale, context.school.schoolId)
def all = answer.plans ?: []
context.casePlans = all.take(shown).collect { words.line(it) }
context.casePlansMore = all.drop(shown).collect { words.line(it) }
context.casePlansProblem = answer.problem
context.casePlansNew = answer.caseIsOpen ? Links.query('schoolId', context.school.schoolId, 'caseId', context.caseId) : ''
