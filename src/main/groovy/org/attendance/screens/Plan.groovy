package org.attendance.screens

import org.attendance.web.ChildWords
import org.attendance.web.Labels
import org.attendance.web.Links
import org.attendance.web.PageDates
import org.attendance.web.PlanForm
import org.attendance.web.PlanWords
import org.attendance.web.PrintSize
import org.attendance.web.ServiceCalls

context.title = Labels.get(locale, 'AttendanceSupportPage')
def school = context.school
if (!school) {
    return
}
def refused = request.getAttribute('attendanceRefused') ?: [:]
String planId = refused.planId ?: parameters.planId ?: null
if (!planId) {
    context.problem = Labels.get(locale, 'AttendanceSupportChoosePlan')
    return
}
def number = { String text -> text ==~ /[1-9][0-9]{0,8}/ ? text as Long : null }
def answer = ServiceCalls.run(dispatcher, userLogin, locale, 'getAttendancePlan', [schoolId: school.schoolId, planId: planId,
        planVersion: number(parameters.planVersion ?: ''), gridDate: parameters.gridDate ==~ /\d{4}-\d{2}-\d{2}/ ? parameters.gridDate : null])
if (answer.problem) {
    context.problem = answer.problem
    return
}
def found = answer.plan
def words = new PlanWords(locale, school.schoolId)
context.plan = words.head(found)
context.title = Labels.get(locale, 'AttendanceSupportTitle', 'plan', found.type.name, 'name', found.name)
context.planSections = words.sections(found)
context.reviews = words.reviews(found)
context.signatures = words.signatures(found)
context.versions = words.versions(found)
context.steps = words.steps(found)
context.isForChild = found.type.isForChild
context.hasTimetable = found.type.hasTimetable
context.signsPupil = found.type.signsPupil
context.signsParent = found.type.signsParent
context.parentPresent = found.type.parentPresent
def nextReview = found.reviews.find { it.heldDate == null }
context.nextReview = nextReview ? PageDates.date(nextReview.dueDate) : ''
context.reviewOverdue = nextReview?.overdue ?: false
if (context.hasTimetable) {
    context.week = PlanForm.week(locale, found.sessionsOff)
    context.reasonText = found.reasonText ?: ''
    context.told = found.laToldDate ? Labels.get(locale, 'AttendanceSupportToldOn', 'date', PageDates.date(found.laToldDate)) : ''
    context.mayTell = found.caseIsOpen && found.agreedDate && !found.laToldDate
    context.plannedText = Labels.count(locale, 'AttendanceSupportPlannedOne', 'AttendanceSupportPlanned', found.plannedMarks as Long)
}
if (context.isForChild) {
    def child = new ChildWords(locale)
    context.meaning = child.meaning(found)
    context.grid = child.grid(found)
    context.printSize = PrintSize.of(found.sections, found.signatures.size())
}
def chosen = refused.contactRefs ?: []
context.contacts = found.contacts.collect {
    [ref: it.contactRef, name: it.name, relationship: it.relationship ?: '', maySign: it.maySign, chosen: it.contactRef in chosen]
}
context.outcomes = ['better', 'same', 'worse', 'reached'].collect {
    [value: it, label: Labels.get(locale, 'AttendanceSupportOutcome_' + it), chosen: it == refused.outcome]
}
def kept = ['whatWorked', 'nextSteps', 'reason', 'staffName', 'pupilSigned', 'parentPresent', 'nextDate']
context.form = kept.collectEntries { [it, refused[it] ?: ''] } + [date: refused.date ?: found.today,
        reviewDate: refused.reviewDate ?: found.proposedReview ?: '']
context.refusal = refused.message
context.refusedStep = refused.step ?: ''
