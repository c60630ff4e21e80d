package org.attendance.events

import org.attendance.web.FollowUpList
import org.attendance.web.JsonText
import org.attendance.web.ServiceCalls

def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceFollowUps',
        [schoolId: request.getParameter('schoolId'), date: request.getParameter('date')])
def data = answer.problem ? [problem: answer.problem] : new FollowUpList(locale, answer.followUp).toMap()
// What is on paper only needs no telling every few seconds.
data.homes?.each { it.remove('contacts') }
response.setContentType('application/json; charset=UTF-8')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(JsonText.of(data))
return 'success'
