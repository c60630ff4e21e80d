package org.attendance.events

import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.PageDates
import org.attendance.web.PostedForm
import org.attendance.web.PostedMarks
import org.attendance.web.RegisterView
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'saveAttendanceRegister',
        form.values('schoolId', 'registrationGroup', 'date', 'session', 'reason') +
        [marks: PostedMarks.read(form.&value), version: form.number('version'), expectedRows: form.number('expectedRows')])
def data = [problem: answer.problem, problems: answer.problems ?: [], changedSince: (answer.changedSince ?: []).collect {
    [pupilRef: it.pupilRef, text: Labels.get(locale, it.reason ? 'AttendanceChangedSinceReason' : 'AttendanceChangedSince', 'name', it.name,
            'code', it.code, 'by', it.by, 'time', PageDates.time(it.at), 'reason', it.reason)]
}]
if (!answer.problem) {
    data += [register: new RegisterView(locale).forScript(answer.register + [rows: answer.rows ?: answer.register.rows]),
             created: answer.created, amended: answer.amended, unchanged: answer.unchanged]
}
response.setContentType('application/json; charset=UTF-8')
response.getWriter().write(JsonText.of(data))
return 'success'
