package org.attendance.screens

import org.attendance.web.CaseWords
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceCaseOpenPage')
def school = context.school
if (!school) {
    return
}
def refused = request.getAttribute('attendanceRefused') ?: [:]
String pupilRef = refused.pupilRef ?: parameters.pupilRef ?: null
context.casesQuery = Links.query('schoolId', school.schoolId)
if (!pupilRef) {
    context.problem = Labels.get(locale, 'AttendanceCaseOpenChoose')
    return
}
def call = { String service, Map values -> ServiceCalls.run(dispatcher, userLogin, locale, service, [schoolId: school.schoolId] + values) }
def mine = call('getAttendancePupilCases', [pupilRef: pupilRef])
def answer = mine.problem ? mine : call('getAttendancePupil', [pupilRef: pupilRef])
def choices = answer.problem ? answer : call('getAttendanceCaseChoices', [:])
if (choices.problem) {
    context.problem = choices.problem
    return
}
def words = new CaseWords(locale, school.schoolId)
def pupil = answer.pupil
context.pupil = [pupilRef: pupilRef, name: pupil.name, group: pupil.registrationGroup,
                 query: Links.query('schoolId', school.schoolId, 'pupilRef', pupilRef)]
context.earlier = mine.cases.collect { words.line(it) }
context.mayOpen = mine.mayOpen
context.refusal = refused.message
context.triggerId = refused.triggerId ?: parameters.triggerId ?: ''
context.form = ['reason', 'leadName', 'leadAgency', 'nextReview'].collectEntries { [it, refused[it] ?: ''] }
context.form.nextReview = context.form.nextReview ?: choices.usualReview
context.stages = words.options(choices.stages, 'code', 'text', refused.stage ?: 'targeted')
context.staff = words.options(choices.staff, 'login', 'name', refused.lead)
