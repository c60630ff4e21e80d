package org.attendance.events

import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.ServiceCalls
import org.attendance.web.Years

String schoolId = request.getParameter('schoolId')
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'findAttendancePupils', [schoolId: schoolId, text: request.getParameter('q')])
def data = answer.problem ? [problem: answer.problem] : [
        found: Labels.get(locale, 'AttendancePupilsShown', 'shown', answer.pupils.size(), 'total', answer.total),
        pupils: answer.pupils.collect {
            [name: it.name, pupilRef: it.pupilRef, group: it.registrationGroup, year: Years.name(locale, it.yearGroup),
             query: Links.query('schoolId', schoolId, 'pupilRef', it.pupilRef)]
        }]
response.setContentType('application/json; charset=UTF-8')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(JsonText.of(data))
return 'success'
