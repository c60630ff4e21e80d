package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.MeetingWords
import org.attendance.web.ServiceCalls

// The part of the page of a case about meetings: the newest few.
long few = 4
def answer = context.school && context.caseId ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceMeetings',
        [schoolId: context.school.schoolId, caseId: context.caseId, most: few]) : [problem: '']
context.meetingsProblem = answer.problem
if (answer.problem == null) {
    def words = new MeetingWords(locale, context.school.schoolId)
    context.meetings = answer.meetings.collect { words.meeting(it) }
    context.meetingsMore = answer.total > few ? Labels.get(locale, 'AttendanceMeetingMore', 'count', answer.total - few) : ''
    context.meetingPlanQuery = answer.caseOpen ? Links.query('schoolId', context.school.schoolId, 'caseId', context.caseId) : ''
}
