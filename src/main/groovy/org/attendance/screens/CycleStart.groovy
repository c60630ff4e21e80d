package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.PostedActions
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceMeetingCycleStartPage')
def school = context.school
if (!school) {
    return
}
def refused = request.getAttribute('attendanceRefused') ?: [:]
String caseId = refused.caseId ?: parameters.caseId ?: ''
if (!caseId) {
    context.problem = Labels.get(locale, 'AttendanceMeetingChoose')
    return
}
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceCycles', [schoolId: school.schoolId, caseId: caseId, forStart: 'Y'])
if (answer.problem) {
    context.problem = answer.problem
    return
}
context.caseId = caseId
context.pupil = [name: answer.pupil.name, group: answer.pupil.registrationGroup,
                 caseQuery: Links.query('schoolId', school.schoolId, 'caseId', caseId)]
context.mayStart = answer.mayStart
context.refusal = refused.message
context.usual = Labels.get(locale, 'AttendanceMeetingCycleUsual', 'weeks', answer.usual.weeks,
        'midway', PageDates.shortDate(answer.usual.midwayDate),
        'thru', PageDates.shortDate(answer.usual.thruDate))
context.form = [fromDate: refused.fromDate ?: answer.usual.fromDate, weeks: (refused.weeks ?: answer.usual.weeks).toString(),
                barriers: refused.barriers ?: '', childView: refused.childView ?: '', parentView: refused.parentView ?: '']
context.actionRows = PostedActions.rows(refused.actions, answer.people)
context.token = refused.token ?: UUID.randomUUID().toString()
