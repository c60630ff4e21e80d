package org.attendance.events

import org.attendance.web.JsonText
import org.attendance.web.ServiceCalls

def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceImport', [importId: request.getParameter('importId')])
def record = answer.importRecord
def data = answer.problem ? [problem: answer.problem]
        : [running: record.status == 'running', read: record.read ?: 0, stored: record.stored ?: 0]
response.setContentType('application/json; charset=UTF-8')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(JsonText.of(data))
return 'success'
