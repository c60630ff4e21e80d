package org.attendance.events

import org.attendance.web.JsonText
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'previewAttendanceTemplate',
        form.values('schoolId', 'kind', 'channel', 'subject', 'text'))
response.setContentType('application/json; charset=UTF-8')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(JsonText.of(answer.problem ? [problem: answer.problem] : [subject: answer.subject, text: answer.text]))
return 'success'
