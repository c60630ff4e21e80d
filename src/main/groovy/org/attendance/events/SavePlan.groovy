package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PlanForm
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def call = { String service, Map values -> ServiceCalls.run(dispatcher, userLogin, locale, service, values) }
def values = form.values('schoolId', 'caseId', 'planId', 'planType', 'fromDate', 'thruDate', 'reasonCode', 'reason', 'token')
values.sessionsOff = PlanForm.sessionsOff({ form.value(it) })
def answer = form.refused(locale)
def fields = answer ? null : call('getAttendancePlanChoices', [schoolId: values.schoolId, caseId: values.caseId, planType: values.planType])
if (fields && !fields.problem && fields.blank) {
    // A field retired since stays in the form of a plan that has it.
    def sections = values.planId ? call('getAttendancePlan', [schoolId: values.schoolId, planId: values.planId]).plan?.sections : null
    values.texts = PlanForm.texts(sections ?: fields.blank.sections, { form.value(it) })
}
answer = answer ?: (fields.problem ? fields : call('saveAttendancePlan', values + [version: form.number('version')]))
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [version: form.value('version'), message: answer.problem])
    return 'error'
}
request.setAttribute('schoolId', values.schoolId)
request.setAttribute('planId', answer.planId)
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, answer.changed ? 'AttendanceSupportSaved' : 'AttendanceSupportUnchanged'))
return 'success'
