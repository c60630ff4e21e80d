package org.attendance.events

import org.attendance.web.JsonText
import org.attendance.web.RegisterView
import org.attendance.web.ServiceCalls

def key = ['schoolId', 'registrationGroup', 'date', 'session'].collectEntries { [it, request.getParameter(it)] }
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceRegister', key)
def data = answer.problem ? [problem: answer.problem]
        : [register: new RegisterView(locale).forScript(answer.register + [rows: answer.rows ?: answer.register.rows])]
response.setContentType('application/json; charset=UTF-8')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(JsonText.of(data))
return 'success'
