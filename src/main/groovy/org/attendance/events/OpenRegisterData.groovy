package org.attendance.events

import org.attendance.web.JsonText
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'openAttendanceRegister',
        form.values('schoolId', 'registrationGroup', 'date', 'session'))
response.setContentType('application/json; charset=UTF-8')
response.getWriter().write(JsonText.of(answer.problem ? [problem: answer.problem] : [state: answer.register.state]))
return 'success'
