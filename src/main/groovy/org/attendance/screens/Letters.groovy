package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.LetterPage
import org.attendance.web.Links
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceLetterPage')
def school = context.school
if (!school) {
    return
}
def types = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceLetterTypes', [schoolId: school.schoolId])
if (types.problem) {
    context.problem = types.problem
    return
}
context.refusal = request.getAttribute('attendanceRefused')?.message
def page = new LetterPage(locale, school.schoolId, { parameters.get(it) })
context.schoolQuery = Links.query('schoolId', school.schoolId)
context.form = page.form(types.letterTypes, types.triggerRules)
context.form.records = []
if (parameters.letterTypeId) {
    def preview = ServiceCalls.run(dispatcher, userLogin, locale, 'previewAttendanceLetters', page.request(types.letterTypes))
    context.problem = preview.problem
    context.form.records = page.records(preview)
    context.preview = preview.problem ? null : page.preview(preview)
}
def list = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceLetters', [schoolId: school.schoolId, letterTypeId: parameters.listType,
    page: (parameters.page ?: '').matches('[0-9]{1,3}') ? parameters.page as long : null])
context.letters = (list.letters ?: []).collect { page.listed(it) }
context.newer = (list.page ?: 1) > 1 ? Links.query('schoolId', school.schoolId, 'listType', parameters.listType, 'page', list.page - 1) : ''
context.older = list.more ? Links.query('schoolId', school.schoolId, 'listType', parameters.listType, 'page', list.page + 1) : ''
context.rowCount = context.letters.size().toString()
context.listTypes = types.letterTypes.collect { [value: it.letterTypeId, label: it.name, chosen: it.letterTypeId == parameters.listType] }
