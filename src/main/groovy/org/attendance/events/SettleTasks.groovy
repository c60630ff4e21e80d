package org.attendance.events

import org.attendance.web.Labels
import org.attendance.web.PostedForm
import org.attendance.web.ServiceCalls

def form = new PostedForm(request.getQueryString(), { request.getParameter(it) })
def values = form.values('schoolId', 'action', 'note', 'childSeen', 'toUserLoginId')
def ids = (request.getParameterValues('taskId') ?: []) as List
def answer = form.refused(locale) ?: ServiceCalls.run(dispatcher, userLogin, locale, 'settleAttendanceTasks', values + [taskIds: ids])
if (answer.problem) {
    request.setAttribute('attendanceRefused', values + [message: answer.problem, taskIds: ids])
    return 'error'
}
if (values.action in ['done', 'waive']) {
    request.setAttribute('undo', answer.taskIds.join(','))
}
request.setAttribute('_EVENT_MESSAGE_', Labels.count(locale, 'AttendanceMeetingTaskOne_' + values.action,
        'AttendanceMeetingTaskMany_' + values.action, answer.changed))
return 'success'
