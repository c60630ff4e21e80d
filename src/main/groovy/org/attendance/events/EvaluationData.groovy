package org.attendance.events

import org.attendance.web.JsonText
import org.attendance.web.ServiceCalls

def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceEvaluation',
        [schoolId: request.getParameter('schoolId'), runId: request.getParameter('runId')])
def run = answer.evaluation
response.setContentType('application/json; charset=UTF-8')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(JsonText.of(answer.problem ? [problem: answer.problem]
        : [running: run.status == 'running', total: run.total ?: 0, done: run.done ?: 0]))
return 'success'
