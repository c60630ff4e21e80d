package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.ServiceCalls
import org.attendance.web.WatchSheet
import org.attendance.web.WatchFilters

def filters = new WatchFilters(locale, { request.getParameter(it) }, ['list', 'asOfDate', 'atLeast', 'ruleId', 'band', 'q'])
String atLeast = filters.other('atLeast')
def values = filters.attributes() + [schoolId: request.getParameter('schoolId'), list: filters.other('list'), text: filters.other('q'),
                                     asOfDate: filters.other('asOfDate'), ruleId: filters.other('ruleId'), band: filters.other('band'),
                                     atLeast: atLeast?.matches('[0-9]{1,4}') ? Long.valueOf(atLeast) : null]
def answer = atLeast && !values.atLeast ? [problem: Labels.get(locale, 'AttendanceWatchAtLeast', 'value', atLeast)]
        : ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceWatchList', values)
if (answer.problem) {
    response.setStatus(400)
    response.setContentType('text/plain; charset=UTF-8')
    response.getWriter().write(answer.problem)
    return 'success'
}
response.setContentType('text/csv; charset=UTF-8')
response.setHeader('Content-Disposition', "attachment; filename=\"${answer.watch.list}-${answer.watch.asOfDate}.csv\"")
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(WatchSheet.of(locale, answer.watch, answer.rows))
return 'success'
