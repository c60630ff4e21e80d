package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.ServiceCalls
import org.attendance.web.UploadedCsv

// A form with a file reaches an event through parameters, already taken apart by the host.
def upload = new UploadedCsv(locale, request.getQueryString(), parameters)
def values = upload.values('schoolId', 'importKind', 'reason')
def refusal = upload.refusal()
def answer = refusal ? [problem: refusal] : ServiceCalls.run(dispatcher, userLogin, locale, 'previewAttendanceImport',
        values + [fileName: upload.fileName(), csvText: upload.text()])
if (answer.importId) {
    request.setAttribute('importId', answer.importId)
    return 'success'
}
// Nothing of the text could be stored, so no import is kept: what was found is shown beside the form.
String message = answer.problem ?: Labels.get(locale, answer.errors ? 'AttendanceImportNothingValid' : 'AttendanceImportNothing')
request.setAttribute('attendanceRefused', values + [message: message, csvText: upload.pasted(), errors: answer.errors,
                                                    warnings: answer.warnings, errorsOmitted: answer.errorsOmitted])
return 'error'
