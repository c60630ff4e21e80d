package org.attendance.events

import org.attendance.web.CsvText
import org.attendance.web.Labels
import org.attendance.web.ServiceCalls

def values = ['schoolId', 'pupilRef', 'fromDate', 'thruDate', 'figure', 'slice'].collectEntries { [it, request.getParameter(it)] }
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceMarks', values)
if (answer.problem) {
    response.setStatus(400)
    response.setContentType('text/plain; charset=UTF-8')
    response.getWriter().write(answer.problem)
    return 'success'
}
def csv = new CsvText().line(['Date', 'Session', 'Code', 'Name', 'Minutes', 'Note'].collect { Labels.get(locale, 'AttendanceCsv' + it) })
answer.marks.each { csv.line([it.date, it.session, it.code, it.codeName, it.minutesLate, it.note]) }
response.setContentType('text/csv; charset=UTF-8')
response.setHeader('Content-Disposition', 'attachment; filename="marks.csv"')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(csv.toString())
return 'success'
