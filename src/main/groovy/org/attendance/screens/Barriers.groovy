package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.RefusedForm
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceApproachBarriers')
def school = context.school
if (!school) {
    return
}
def form = new RefusedForm(request.getAttribute('attendanceForm') ?: [:])
String caseId = form.value('barrier', 'caseId', parameters.caseId)
def answer = caseId ? ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceBarriers', [schoolId: school.schoolId, caseId: caseId])
        : [problem: Labels.get(locale, 'AttendanceApproachNoCase')]
if (answer.problem) {
    context.problem = form.message() ?: answer.problem
    return
}
def typedId = form.value('barrier', 'barrierId', '')
boolean isTyped = form.isOf('barrier')
context.caseId = caseId
context.pupil = answer.pupil + [query: Links.query('schoolId', school.schoolId, 'pupilRef', answer.pupil.pupilRef)]
context.title = Labels.get(locale, 'AttendanceApproachBarriersOf', 'name', answer.pupil.name)
context.caseQuery = Links.query('schoolId', school.schoolId, 'caseId', caseId)
context.helpQuery = Links.query('schoolId', school.schoolId)
context.refusal = form.message()
context.problems = form.problems { Labels.get(locale, 'AttendanceApproachField_' + it) }
context.fieldErrors = isTyped && !typedId ? RefusedForm.byField(context.problems) : [:]
boolean typedNew = isTyped && !typedId
def fields = ['fromDate', 'thruDate', 'childWords', 'parentWords', 'note']
def typed = { String name, standing -> form.value('barrier', name, standing) }
context.form = fields.collectEntries { [it, typedNew ? typed(it, '') : it == 'fromDate' ? context.dateToday : ''] } +
        [token: typedNew ? typed('token', '') : UUID.randomUUID().toString()]
String kind = typedNew ? typed('barrier', '') : ''
context.kinds = answer.barrierKinds.collect { [value: it.code, label: it.text, help: it.explanation, chosen: it.code == kind, guarded: it.guarded] }
context.barriers = answer.barriers.collect { each ->
    boolean edited = isTyped && typedId == each.barrierId
    [barrierId: each.barrierId, name: each.barrierName, stands: each.stands, mayRead: each.mayRead, edited: edited,
     version: (edited ? typed('version', each.version) : each.version).toString(),
     when: each.thruDate ? Labels.get(locale, 'AttendanceApproachFromThru', 'from', PageDates.date(each.fromDate), 'thru',
             PageDates.date(each.thruDate)) : Labels.get(locale, 'AttendanceApproachSince', 'from', PageDates.date(each.fromDate)),
     recorded: Labels.get(locale, 'AttendanceApproachRecordedBy', 'name', each.recordedBy, 'date', PageDates.date(each.recordedAt)),
     said: ['childWords', 'parentWords', 'note'].findAll { each[it] }.collect {
         [label: Labels.get(locale, 'AttendanceApproachField_' + it), text: each[it]]
     },
     form: fields.collectEntries { [it, edited ? typed(it, '') : each[it] ?: ''] },
     help: each.help.collect { [name: it.name, offer: it.offer, contact: it.contact ?: '', link: it.link ?: ''] }]
}
context.today = context.dateToday
