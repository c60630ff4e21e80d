package org.attendance.screens

import org.attendance.web.ChangeWords
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.RefusedForm
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceApproachHelpNew')
def school = context.school
if (!school) {
    return
}
def form = new RefusedForm(request.getAttribute('attendanceForm') ?: [:])
String helpId = form.value('save', 'helpId', null) ?: form.value('restore', 'helpId', null) ?: parameters.helpId ?: null
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceHelp', [schoolId: school.schoolId, withRetired: 'Y'])
def stored = helpId ? answer.help?.find { it.helpId == helpId } : null
boolean mayChange = security.hasEntityPermission('ATTENDANCE', '_POLICY', userLogin)
if (answer.problem || helpId && !stored || !helpId && !mayChange) {
    context.problem = form.message() ?: answer.problem ?: Labels.get(locale, helpId ? 'AttendanceApproachNotFound' : 'AttendanceApproachNotYours')
    return
}
context.mayChange = mayChange
context.heading = stored?.name ?: context.title
context.title = context.heading
context.isNew = stored == null
def stands = stored ?: [barriers: parameters.barrier ? [parameters.barrier] : []]
context.form = ['name', 'offer', 'contact', 'link', 'sortOrder', 'retiredFrom'].collectEntries { [it, form.value('save', it, stands[it])] } +
        [helpId: helpId ?: '', reason: form.value('save', 'reason', null), seenVersion: form.value('save', 'seenVersion', stands.version)]
def ticked = form.value('save', 'barriers', stands.barriers.join(' ')).split(' ') as Set
context.kinds = answer.barrierKinds.collect { [value: it.code, label: it.text, chosen: it.code in ticked] }
context.kindKeys = answer.barrierKinds*.code.join(' ')
context.refusal = form.message()
context.problems = form.problems { Labels.get(locale, 'AttendanceThresholdField_' + it) }
context.fieldErrors = RefusedForm.byField(context.problems)
context.mayRestore = mayChange && stored?.changed
context.backQuery = Links.query('schoolId', school.schoolId)
if (stored) {
    context.changes = new ChangeWords(locale, [:]).shown(ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceConfigHistory',
            [schoolId: school.schoolId, subjectKind: 'help', subjectId: helpId]).changes)
}
