package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

// Puts back what stood before a change: of a code by its change, of a rule by the version, of a pack by following or leaving it, of a
// setting by its value.
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
String page = form.value('back') in ['rule', 'code'] ? form.value('back') : null
String subject = form.value('subjectId')
def base = form.values('schoolId', 'reason')
def answer = form.refused(locale)
if (!answer) {
    switch (form.value('kind')) {
        case 'code':
            answer = ServiceCalls.run(dispatcher, userLogin, locale, 'restoreAttendanceCode', base + form.values('changeId') +
                    [seenVersion: form.value('seen')])
            break
        case 'rule':
            answer = ServiceCalls.run(dispatcher, userLogin, locale, 'restoreAttendanceRule', base + [ruleId: subject,
                    ruleVersionId: form.value('versionId'), fromDate: form.value('fromDate'), seenVersion: form.number('seen')])
            break
        case 'setting':
            answer = ServiceCalls.run(dispatcher, userLogin, locale, 'setAttendanceSetting', base + [settingId: subject,
                    value: form.value('value'), seenValue: form.value('seen')])
            break
        case 'follow':
            answer = ServiceCalls.run(dispatcher, userLogin, locale, 'subscribeAttendancePolicy', base + [policyId: subject,
                    fromDate: form.value('fromDate')])
            break
        case 'leave':
            answer = ServiceCalls.run(dispatcher, userLogin, locale, 'leaveAttendancePolicy', base + [policyId: subject,
                    fromDate: form.value('fromDate')])
            break
        default:
            answer = [problem: Labels.get(locale, 'AttendanceFormBroken')]
    }
}
if (answer.problem) {
    request.setAttribute('attendanceForm', [of: 'restore', (page ? page + 'Id' : 'subjectId'): subject, message: answer.problem,
                                            changeId: form.value('changeId'), reason: form.value('reason'), fromDate: form.value('fromDate')])
    return page ? page + 'Error' : 'error'
}
request.setAttribute('ruleId', subject)
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceThresholdRestored'))
return page ?: 'success'
