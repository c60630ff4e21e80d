package org.attendance.screens

import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendancePageImport')
def school = context.school
if (!school) {
    return
}
def refused = request.getAttribute('attendanceRefused') ?: [:]
String kind = refused.importKind ?: parameters.importKind ?: 'roll'
context.refusal = refused.message
context.pasted = refused.csvText ?: ''
context.reason = refused.reason ?: ''
def findings = { list -> (list ?: []).collect { [line: it.line, column: it.column ?: '', value: it.value ?: '', message: it.message] } }
context.errors = findings(refused.errors)
context.warnings = findings(refused.warnings)
context.errorsMore = refused.errorsOmitted ? Labels.get(locale, 'AttendanceImportMore', 'count', refused.errorsOmitted) : null
context.kinds = ['calendar', 'roll', 'contacts', 'marks'].collect {
    [kind: it, label: Labels.get(locale, 'AttendanceImportKind_' + it), help: Labels.get(locale, 'AttendanceImportColumns_' + it),
        chosen: it == kind]
}
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'findAttendanceImports', [schoolId: school.schoolId])
context.problem = context.problem ?: answer.problem
context.imports = (answer.imports ?: []).collect {
    [query: Links.query('importId', it.importId), kind: Labels.get(locale, 'AttendanceImportKind_' + it.importKind),
        file: it.fileName ?: '',
     status: Labels.get(locale, 'AttendanceImportStatus_' + it.status), look: it.status, read: it.read, created: it.created,
         updated: it.updated,
     unchanged: it.unchanged, rejected: it.rejected, at: PageDates.dateTime(it.startedAt) ?: Labels.get(locale,
         'AttendanceImportStatus_' + it.status),
     by: it.startedBy ?: '']
}
