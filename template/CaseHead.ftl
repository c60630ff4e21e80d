<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/CaseMacros.ftl"/>
<@pageOpen/>
  <@problemBox/>
  <@noSchool/>
<#if caseHead??>
  <div class="att-head">
    <div>
      <p class="att-eyebrow">${uiLabelMap.AttendanceCasePage} ${caseHead.caseId} &middot; ${caseHead.group} &middot; ${caseHead.year}<@flagSigns
          flags=flags/></p>
      <h1><a class="att-quiet" href="<@ofbizUrl>Pupil</@ofbizUrl>?${caseHead.pupilQuery}">${caseHead.name}</a>
        <span class="att-state<#if caseHead.open> att-state-open</#if>">${caseHead.open?then(uiLabelMap.AttendanceCaseIsOpen,
            uiLabelMap.AttendanceCaseIsOver)}</span></h1>
    </div>
    <nav class="att-steps" aria-label="${uiLabelMap.AttendanceCaseWays}">
      <a class="att-btn" href="<@ofbizUrl>Cases</@ofbizUrl>?${casesQuery}">${uiLabelMap.AttendanceCasesAll}</a>
      <a class="att-btn" href="<@ofbizUrl>Pupil</@ofbizUrl>?${caseHead.pupilQuery}">${uiLabelMap.AttendancePagePupil}</a>
      <a class="att-btn" href="<@ofbizUrl>CasePrint</@ofbizUrl>?${printQuery}">${uiLabelMap.AttendanceCasePrint}</a>
    </nav>
  </div>
  <@refusalBox/>
  <#if caseHead.closed?has_content><div class="att-note att-note-good"><p><b>${caseHead.closed}</b> ${caseHead.closeReason}<#if
      caseHead.laterSchool?has_content> ${uiLabelMap.AttendanceCaseLater} ${caseHead.laterSchool}.</#if></p></div></#if>
  <#if caseHead.open && caseHead.left?has_content><div class="att-note"><p>${caseHead.left}. ${uiLabelMap.AttendanceCaseLeftHint}</p></div></#if>
  <div class="att-case-top">
    <section class="att-card" aria-labelledby="att-case-stands-h"><h2 id="att-case-stands-h">${uiLabelMap.AttendanceCaseStands}</h2>
      <@caseLadder steps=stages label=uiLabelMap.AttendanceCaseStage/>
      <@caseLadder steps=ladderSteps label=uiLabelMap.AttendanceCaseLadder/>
      <#if caseHead.open><@caseAct act="stage" label=uiLabelMap.AttendanceCaseActStage go=uiLabelMap.AttendanceCaseGoStage>
        <label class="att-field">${uiLabelMap.AttendanceCaseStage} <select name="stage"><option value="">${caseHead.stage} ${uiLabelMap.AttendanceCaseAsItIs}</option><#list
            nextStages as each><@option of=each/></#list></select></label>
        <label class="att-field">${uiLabelMap.AttendanceCaseLadder} <select name="ladder"><option value="">${caseHead.ladder} ${uiLabelMap.AttendanceCaseAsItIs}</option><#list
            nextLadder as each><@option of=each/></#list></select></label>
        <@caseDate act="stage"/>
        <@caseWords act="stage" label=uiLabelMap.AttendanceCaseWhy/>
      </@caseAct></#if>
    </section>
    <section class="att-card" aria-labelledby="att-case-figures-h"><h2 id="att-case-figures-h">${uiLabelMap.AttendanceCaseFigures}</h2>
      <#if caseHead.figures.none><p class="att-why">${uiLabelMap.AttendanceWordsNone}</p><#else>
      <p class="att-case-percent"><b>${caseHead.figures.percent!}&nbsp;%</b> ${uiLabelMap.AttendanceCaseAttended}
        <#if caseHead.figures.severe><span class="att-tag att-tag-bad">${uiLabelMap.AttendanceSeverelyAbsent}</span></#if><#if
            caseHead.figures.persistent><span class="att-tag att-tag-warn">${uiLabelMap.AttendancePersistentlyAbsent}</span></#if></p>
      <p class="att-why">${caseHead.figures.span}</p>
      <dl class="att-figures"><#list caseHead.figures.counts as each>
        <div><dt>${each.label}</dt><dd><a href="<@ofbizUrl>Marks</@ofbizUrl>?${each.query}">${each.count}</a></dd></div></#list></dl></#if>
    </section>
    <section class="att-card" aria-labelledby="att-case-about-h"><h2 id="att-case-about-h">${uiLabelMap.AttendanceCaseAbout}</h2>
      <dl class="att-facts">
        <#if caseHead.open><div><dt>${uiLabelMap.AttendanceCaseNextReview}</dt><dd<#if caseHead.overdue> class="att-overdue"</#if>>${caseHead.nextReview}<#if
            caseHead.overdue> <b>${uiLabelMap.AttendanceCaseOverdue}</b></#if></dd></div></#if>
        <#if caseHead.lastReview?has_content><div><dt>${uiLabelMap.AttendanceCaseLastReview}</dt><dd>${caseHead.lastReview}</dd></div></#if>
        <div><dt>${uiLabelMap.AttendanceCaseLead}</dt><dd><#if caseHead.lead?has_content>${caseHead.lead}<#else><span
            class="att-why">${uiLabelMap.AttendanceCaseNoLead}</span></#if></dd></div>
        <div><dt>${uiLabelMap.AttendanceCaseOpened}</dt><dd>${caseHead.opened}<#if caseHead.trigger?has_content><br>${caseHead.trigger}</#if><#if
            caseHead.reason?has_content><br>${caseHead.reason}</#if></dd></div>
        <#if caseHead.formerSchool?has_content><div><dt>${uiLabelMap.AttendanceCaseFormer}</dt><dd><a
            href="<@ofbizUrl>Case</@ofbizUrl>?${formerQuery}#record">${caseHead.formerSchool}</a></dd></div></#if>
      </dl>
      <div class="att-steps-row"><#if caseHead.open>
        <@caseAct act="review" label=uiLabelMap.AttendanceCaseActReview go=uiLabelMap.AttendanceCaseGoReview>
          <@caseWords act="review" label=uiLabelMap.AttendanceCaseFound/>
          <@caseDate act="review"/>
          <label class="att-field">${uiLabelMap.AttendanceCaseNextReview} <input type="date" name="nextReview" value="${form.review.nextReview}" required></label>
        </@caseAct>
        <@caseAct act="lead" label=uiLabelMap.AttendanceCaseActLead go=uiLabelMap.AttendanceCaseSave>
          <label class="att-field">${uiLabelMap.AttendanceCaseLeadStaff} <select name="lead"><option value="">&ndash;</option><#list staff as each><@option
              of=each/></#list></select></label>
          <label class="att-field">${uiLabelMap.AttendanceCaseLeadName} <input name="leadName" value="${form.lead.leadName}" maxlength="100" autocomplete="off"></label>
          <label class="att-field">${uiLabelMap.AttendanceCaseLeadAgency} <input name="leadAgency" value="${form.lead.leadAgency}" maxlength="100"
              autocomplete="off"></label>
        </@caseAct></#if>
        <#if mayLead><#include "component://attendance/template/CaseLeaders.ftl"/></#if>
      </div>
    </section>
  </div>
  <div class="att-case-top att-case-work">
    <section class="att-card" aria-labelledby="att-case-tasks-h"><div class="att-card-head"><h2 id="att-case-tasks-h">${uiLabelMap.AttendanceCaseTasks}</h2><#if
        mayTasks><a href="<@ofbizUrl>Tasks</@ofbizUrl>?${casesQuery}">${uiLabelMap.AttendanceCaseTasksAll}</a></#if></div>
      <#if tasks?has_content><ul class="att-lines"><#list tasks as each>
        <li>${each.text} <small><span<#if each.overdue> class="att-overdue"</#if>>${each.due}<#if each.overdue> ${uiLabelMap.AttendanceCaseOverdue}</#if></span><#if
            each.owner?has_content> &middot; ${each.owner}</#if></small></li></#list></ul>
      <#else><p class="att-empty-line">${uiLabelMap.AttendanceCaseNoTasks}</p></#if>
    </section>
    <#include "component://attendance/template/CaseNotes.ftl"/>
  </div>
  <div class="att-case-parts">
</#if>
