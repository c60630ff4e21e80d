package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceApproachHelpPage')
def school = context.school
if (!school) {
    return
}
boolean all = parameters.withRetired == 'Y'
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceHelp', [schoolId: school.schoolId, withRetired: all ? 'Y' : 'N'])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def names = answer.barrierKinds.collectEntries { [it.code, it.text] }
String barrier = names.containsKey(parameters.barrier) ? parameters.barrier : null
def query = { Object... pairs -> Links.query(*(['schoolId', school.schoolId] + (pairs as List))) }
context.mayChange = security.hasEntityPermission('ATTENDANCE', '_POLICY', userLogin)
context.addQuery = query()
context.allQuery = query('barrier', barrier, 'withRetired', all ? null : 'Y')
context.showsAll = all
context.kinds = [[value: '', label: Labels.get(locale, 'AttendanceApproachEveryBarrier'), chosen: !barrier]] +
        answer.barrierKinds.collect { [value: it.code, label: it.text, chosen: it.code == barrier] }
def shown = answer.help.findAll { !barrier || barrier in it.barriers }
context.found = Labels.count(locale, 'AttendanceApproachHelpOne', 'AttendanceApproachHelpMany', shown.size())
context.rows = shown.collect {
    [name: it.name, offer: it.offer, contact: it.contact ?: '', link: it.link ?: '', barriers: it.barriers.collect { kind -> names[kind] },
     own: it.own, changed: it.changed, query: query('helpId', it.helpId),
     retired: it.retiredFrom ? Labels.get(locale, 'AttendanceApproachRetiredFrom', 'date', PageDates.date(it.retiredFrom)) : '']
}
