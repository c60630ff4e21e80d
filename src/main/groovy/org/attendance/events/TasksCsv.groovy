package org.attendance.events

import org.attendance.web.CsvText
import org.attendance.web.Labels
import org.attendance.web.ServiceCalls
import org.attendance.web.TaskFilters
import org.attendance.web.TaskWords

def filters = new TaskFilters(request.getParameter('schoolId'), { request.getParameter(it) })
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendanceTasks', filters.attributes())
if (answer.problem) {
    response.setStatus(400)
    response.setContentType('text/plain; charset=UTF-8')
    response.getWriter().write(answer.problem)
    return 'success'
}
def words = new TaskWords(locale)
def csv = new CsvText().line(['pupil', 'name', 'group', 'what', 'owner', 'due', 'days', 'finished', 'by', 'note'].collect {
    Labels.get(locale, 'AttendanceMeetingTaskCsv_' + it)
})
answer.tasks.each {
    def task = words.task(it)
    csv.line([it.pupilRef, it.name, it.registrationGroup, task.what, task.owner, it.dueDate, it.dueIn, it.finishedAt, it.finishedBy, it.note])
}
response.setContentType('text/csv; charset=UTF-8')
response.setHeader('Content-Disposition', 'attachment; filename="tasks.csv"')
response.setHeader('Cache-Control', 'no-store')
response.getWriter().write(csv.toString())
return 'success'
