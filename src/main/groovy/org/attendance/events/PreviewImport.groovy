package org.attendance.events

import org.attendance.web.ServiceCalls
import org.attendance.web.UploadedCsv

// A form with a file reaches an event through parameters, already taken apart by the host.
def upload = new UploadedCsv(locale, request.getQueryString(), parameters)
def values = upload.values('schoolId', 'importKind', 'reason')
def refusal = upload.refusal()
def answer = refusal ? [problem: refusal] : ServiceCalls.run(dispatcher, userLogin, locale, 'previewAttendanceImport',
        values + [fileName: upload.fileName(), csvText: upload.text()])
// A file with errors is refused as an import, but its preview is kept and shows them by line.
if (answer.importId) {
    request.setAttribute('importId', answer.importId)
    return 'success'
}
request.setAttribute('attendanceRefused', values + [message: answer.problem, csvText: upload.pasted()])
return 'error'
