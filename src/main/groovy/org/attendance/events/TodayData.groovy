package org.attendance.events

import org.attendance.web.JsonText
import org.attendance.web.ServiceCalls
import org.attendance.web.TodayView

def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceToday',
        [schoolId: request.getParameter('schoolId'), date: request.getParameter('date'), session: request.getParameter('session')])
response.setContentType('application/json; charset=UTF-8')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(JsonText.of(answer.problem ? [problem: answer.problem] : new TodayView(locale, answer.today).toMap()))
return 'success'
