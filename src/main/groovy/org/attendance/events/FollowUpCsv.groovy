package org.attendance.events

import org.attendance.web.CsvText
import org.attendance.web.FollowUpRows
import org.attendance.web.ServiceCalls

def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceFollowUps',
        [schoolId: request.getParameter('schoolId'), date: request.getParameter('date')])
if (answer.problem) {
    response.setStatus(400)
    response.setContentType('text/plain; charset=UTF-8')
    response.getWriter().write(answer.problem)
    return 'success'
}
def rows = new FollowUpRows(locale, answer.followUp)
def csv = new CsvText().line(rows.head())
rows.lines(request.getParameter('state')).each { csv.line(it) }
response.setContentType('text/csv; charset=UTF-8')
response.setHeader('Content-Disposition', 'attachment; filename="follow-up.csv"')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(csv.toString())
return 'success'
