package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls
import org.attendance.web.LetterPage

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def types = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceLetterTypes', [schoolId: form.value('schoolId')])
def answer = form.refused(locale) ?: (types.problem ? types : null)
if (!answer) {
    // A ticked pupil posts pupilRef_<row> and seen_<row>; the others get no letter.
    def seen = form.rows('pupilRef').collectEntries { [form.value('pupilRef_' + it), form.value('seen_' + it)] }
    def values = new LetterPage(locale, form.value('schoolId'), { form.value(it) }).request(types.letterTypes)
    answer = seen ? ServiceCalls.run(dispatcher, userLogin, locale, 'issueAttendanceLetters',
        values + [who: 'named', pupilRefs: seen.keySet() as List, seen: seen]) : [problem: Labels.get(locale, 'AttendanceLetterNobodyTicked')]
}
if (answer.problem) {
    request.setAttribute('attendanceRefused', [message: answer.problem])
    return 'error'
}
def said = Labels.count(locale, 'AttendanceLetterIssuedOne', 'AttendanceLetterIssuedCount', answer.issued as long)
request.setAttribute('_EVENT_MESSAGE_', answer.alreadyThere ? said + ' ' + Labels.get(locale, 'AttendanceLetterAlreadyThere', 'count',
    answer.alreadyThere) : said)
return 'success'
