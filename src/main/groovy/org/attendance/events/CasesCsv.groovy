package org.attendance.events

import org.attendance.web.CaseFilter
import org.attendance.web.CaseSheet
import org.attendance.web.ServiceCalls

def filter = new CaseFilter(locale, { request.getParameter(it) })
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceCases',
        filter.attributes() + [schoolId: request.getParameter('schoolId'), most: 3000L])
if (answer.problem) {
    response.setStatus(400)
    response.setContentType('text/plain; charset=UTF-8')
    response.getWriter().write(answer.problem)
    return 'success'
}
response.setContentType('text/csv; charset=UTF-8')
response.setHeader('Content-Disposition', 'attachment; filename="cases.csv"')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(CaseSheet.cases(locale, answer.cases))
return 'success'
