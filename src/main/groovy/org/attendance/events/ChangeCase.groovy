package org.attendance.events

import org.attendance.web.CaseForms
import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
String act = form.value('act')
def chosen = CaseForms.of(act)
def values = form.values('schoolId', 'caseId') + (chosen ? form.values(chosen.fields() as String[]) : [:])
def answer = form.refused(locale) ?: chosen == null ? [problem: Labels.get(locale, 'AttendanceFormBroken')]
        : ServiceCalls.run(dispatcher, userLogin, locale, chosen.service(),
                values + (CaseForms.hasVersion(act) ? [version: form.number('version')] : [:]))
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [act: act, message: answer.problem])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', CaseForms.stored(locale, act, answer))
return 'success'
