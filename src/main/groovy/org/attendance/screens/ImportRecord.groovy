package org.attendance.screens

import org.attendance.web.JsonText
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendancePageImport')
if (!parameters.importId) {
    context.problem = Labels.get(locale, 'AttendanceImportChoose')
    return
}
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceImport', [importId: parameters.importId])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def record = answer.importRecord
context.refusal = request.getAttribute('attendanceRefused')?.message
context.importKind = Labels.get(locale, 'AttendanceImportKind_' + record.importKind)
context.record = [importId: record.importId, file: record.fileName ?: '', status: Labels.get(locale,
    'AttendanceImportStatus_' + record.status),
                  isPreview: record.status == 'preview', isRunning: record.status == 'running', isDone: record.status == 'done',
                  isFailed: record.status == 'failed', startedAt: PageDates.dateTime(record.startedAt),
                  finishedAt: PageDates.dateTime(record.finishedAt), by: record.startedBy ?: '',
                  read: (record.read ?: 0).toString(), stored: (record.stored ?: 0).toString(), look: record.status]
context.counts = ['read', 'created', 'updated', 'unchanged', 'rejected'].collect {
    [label: Labels.get(locale, 'AttendanceImportCount_' + it), count: record[it] ?: 0, look: it]
}
def findings = { list -> (list ?: []).collect { [line: it.line, column: it.column ?: '', value: it.value ?: '', message: it.message] } }
context.errors = findings(record.errors)
context.warnings = findings(record.warnings)
context.errorsMore = record.errorsOmitted ? Labels.get(locale, 'AttendanceImportMore', 'count', record.errorsOmitted) : null
context.warningsMore = record.warningsOmitted ? Labels.get(locale, 'AttendanceImportMore', 'count', record.warningsOmitted) : null
context.hasErrors = record.errors || record.errorsOmitted
context.nothingToDo = !record.created && !record.updated && !context.hasErrors
context.importQuery = Links.query('schoolId', record.schoolId)
context.title = Labels.get(locale, 'AttendanceImportTitle', 'kind', context.importKind)
context.pageData = JsonText.of([importId: record.importId, running: context.record.isRunning,
                                  labels: Labels.forScript(locale, ['AttendanceJsImported', 'AttendanceJsLoggedOut',
                                      'AttendanceJsNoConnection'])])
