package org.attendance.events

import org.attendance.web.JsonText
import org.attendance.web.ServiceCalls

def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceMessages', [schoolId: request.getParameter('schoolId'), state: 'sending'])
response.setContentType('application/json; charset=UTF-8')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(JsonText.of(answer.problem ? [problem: answer.problem] : [counts: answer.outbox.counts]))
return 'success'
