package org.attendance.events

import org.attendance.web.CsvText
import org.attendance.web.Labels
import org.attendance.web.LatePatternsView
import org.attendance.web.ServiceCalls

def values = ['schoolId', 'fromDate', 'thruDate', 'registrationGroup', 'yearGroup'].collectEntries { [it, request.getParameter(it)] }
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceLatePatterns', values)
if (answer.problem) {
    response.setStatus(400)
    response.setContentType('text/plain; charset=UTF-8')
    response.getWriter().write(answer.problem)
    return 'success'
}
def view = new LatePatternsView(locale, values.schoolId, values.fromDate, values.thruDate)
def heads = ['Pupil', 'Ref', 'Group', 'Year', 'Lates', 'Before', 'After', 'Minutes', 'NoMinutes'].collect {
    Labels.get(locale, 'AttendanceDeskCsv' + it)
}
def csv = new CsvText().line(heads + view.weekdays() + [Labels.get(locale, 'AttendanceDeskCsvReasons')])
answer.rows.each {
    csv.line([it.name, it.pupilRef, it.registrationGroup, it.yearGroup, it.lates, it.beforeClose, it.afterClose, it.minutes,
              it.withoutMinutes, *it.weekdays, view.reasons(it.reasons)])
}
response.setContentType('text/csv; charset=UTF-8')
response.setHeader('Content-Disposition', 'attachment; filename="late-patterns.csv"')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(csv.toString())
return 'success'
