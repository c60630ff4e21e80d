package org.attendance.events

import org.attendance.web.JsonText
import org.attendance.web.PostedForm
import org.attendance.web.PostedMarks
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'checkAttendanceMarks',
        form.values('schoolId', 'registrationGroup', 'date', 'session') + [marks: PostedMarks.read(form.&value)])
response.setContentType('application/json; charset=UTF-8')
response.getWriter().write(JsonText.of([problem: answer.problem, problems: answer.problems ?: []]))
return 'success'
