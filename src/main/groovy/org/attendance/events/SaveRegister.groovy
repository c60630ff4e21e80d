package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.PostedMarks
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def refusal = form.refused(locale)
def marks = refusal ? [] : PostedMarks.read(form.&value)
def answer = refusal ?: ServiceCalls.run(dispatcher, userLogin, locale, 'saveAttendanceRegister',
        form.values('schoolId', 'registrationGroup', 'date', 'session', 'reason') +
        [marks: marks, version: form.number('version'), expectedRows: marks.size() as Long])
if (answer.problem) {
    request.setAttribute('attendanceRefused', [message: answer.problem, problems: answer.problems, marks: marks,
                                               changedSince: answer.changedSince, reason: form.value('reason')])
    return 'error'
}
request.setAttribute('_EVENT_MESSAGE_', Labels.get(locale, 'AttendanceRegisterSaved', 'created', answer.created, 'amended', answer.amended,
        'unchanged', answer.unchanged))
return 'success'
