package org.attendance.events

import org.attendance.web.CaseSheet
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

// A file in place of a page: that it was taken out is stored in the same call, so it is a form and not a link.
def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'caseId', 'recipient')
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'exportAttendanceCase', values)
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [act: 'export', message: answer.problem])
    return 'error'
}
response.setContentType('text/csv; charset=UTF-8')
response.setHeader('Content-Disposition', "attachment; filename=\"case-${answer.case.caseId}.csv\"")
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(CaseSheet.chronology(locale, answer.case, answer.entries))
return 'success'
