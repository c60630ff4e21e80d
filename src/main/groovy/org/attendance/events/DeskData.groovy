package org.attendance.events

import org.attendance.web.DeskView
import org.attendance.web.JsonText
import org.attendance.web.ServiceCalls

def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'findAttendanceDeskPupils',
        [schoolId: request.getParameter('schoolId'), text: request.getParameter('q')])
def data = answer.problem ? [problem: answer.problem]
        : [total: answer.total, pupils: answer.pupils.collect { new DeskView(locale).pupil(it) }]
response.setContentType('application/json; charset=UTF-8')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(JsonText.of(data))
return 'success'
