package org.attendance.events

import org.attendance.web.CheckedForm
import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def checked = new CheckedForm(form, 'schoolId', 'codeId', 'code', 'name', 'statutoryCode', 'fromDate', 'thruDate', 'sortOrder', 'paletteKey',
        'seenVersion')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'saveAttendanceCode',
        checked.values() + [reason: form.value('reason'), dryRun: checked.isSave() ? 'N' : 'Y'])
if (answer.problem || !checked.isSave()) {
    request.setAttribute('attendanceForm', checked.values() + checked.shown(answer) + [of: 'save', reason: form.value('reason')])
    return answer.problem ? 'error' : 'checked'
}
request.setAttribute('codeId', answer.codeId)
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceSubCodeSaved', 'code', answer.touches.after.code))
return 'success'
