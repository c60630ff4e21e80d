package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

// Agrees, reviews, ends a plan, or records that the local authority was told: step says which.
def services = [agree: 'agreeAttendancePlan', review: 'reviewAttendancePlan', end: 'endAttendancePlan', tell: 'tellAttendancePlanAuthority']
def taken = [agree: ['date', 'pupilSigned', 'parentPresent', 'staffName', 'reviewDate'], review: ['date', 'outcome', 'whatWorked', 'nextSteps',
        'nextDate'], end: ['date', 'state', 'reason'], tell: ['date']]
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
String step = form.value('step')
def values = form.values(*(['schoolId', 'planId'] + (taken[step] ?: [])))
if (step == 'agree') {
    values.contactRefs = (request.getParameterValues('contactRef') ?: []) as List
}
def answer = form.refused(locale) ?: (services[step]
        ? ServiceCalls.run(dispatcher, userLogin, locale, services[step], values + [version: form.number('version')])
        : [problem: Labels.get(locale, 'AttendanceFormBroken')])
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [step: step, message: answer.problem])
    return 'error'
}
request.setAttribute('schoolId', values.schoolId)
request.setAttribute('planId', values.planId)
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceSupportDone_' + step))
return 'success'
