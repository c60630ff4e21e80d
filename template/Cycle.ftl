<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/AgreedMacros.ftl"/>
<#macro key><@csrf/><input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="cycleId" value="${cycleId}"><input
    type="hidden" name="version" value="${version}"></#macro>
<#macro said label text><#if text?has_content><h3>${label}</h3><p class="att-pre">${text}</p></#if></#macro>
<#macro review kind label open last>
  <details class="att-step"<#if open> open</#if>><summary>${label}</summary>
    <form class="att-meeting-form" method="post" action="<@ofbizUrl>reviewCycle</@ofbizUrl>"><@key/><input type="hidden" name="review" value="${kind}">
      <label class="att-field">${uiLabelMap.AttendanceMeetingReviewOnDate} <input type="date" name="date" value="${form.date}" required></label>
      <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingFound} <textarea name="found" rows="4" maxlength="10000" required>${open?then(form.found, "")}</textarea></label>
      <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingNext} <textarea name="next" rows="3" maxlength="10000"<#if last> required</#if>>${open?then(form.next, "")}</textarea></label>
      <#if last><label class="att-field">${uiLabelMap.AttendanceMeetingOutcome} <select name="outcome" required><option value=""></option><#list outcomes as each><option
          value="${each.value}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></label></#if>
      <button class="att-btn att-go" type="submit">${label}</button></form></details>
</#macro>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if cycle??>
  <div class="att-head"><div><p class="att-eyebrow"><a href="<@ofbizUrl>Case</@ofbizUrl>?${pupil.caseQuery}">${uiLabelMap.AttendanceMeetingTaskCase}</a> &middot;
      <a href="<@ofbizUrl>Pupil</@ofbizUrl>?${pupil.query}">${pupil.name}</a> &middot; ${pupil.group}</p>
    <h1>${cycle.title}</h1><p class="att-why">${cycle.dates} &middot; <#if cycle.midwayOverdue><b class="att-past-due">${cycle.midway}</b><#else>${cycle.midway}</#if>
      &middot; <#if cycle.reviewOverdue><b class="att-past-due">${cycle.end}</b><#else>${cycle.end}</#if></p></div>
    <p><span class="att-state">${cycle.state}</span></p></div>
  <@refusalBox/>
  <section class="att-card" aria-labelledby="att-c-figures"><h2 id="att-c-figures">${uiLabelMap.AttendanceMeetingSpans}</h2>
    <@spans figures=cycle.figures/><p class="att-why">${uiLabelMap.AttendanceMeetingSpansHelp}</p></section>
  <div class="att-cycle">
  <section class="att-card" aria-labelledby="att-c-assess"><h2 id="att-c-assess">${uiLabelMap.AttendanceMeetingAssess}</h2>
    <@said label=uiLabelMap.AttendanceMeetingBarriers text=words.barriers/><@said label=uiLabelMap.AttendanceMeetingChildView text=words.childView/>
    <@said label=uiLabelMap.AttendanceMeetingParentView text=words.parentView/></section>
  <section class="att-card" aria-labelledby="att-c-plan"><h2 id="att-c-plan">${uiLabelMap.AttendanceMeetingPlanHead}</h2><@agreed list=actions/>
    <#if mayWork><details class="att-step"<#if form.plan> open</#if>><summary>${uiLabelMap.AttendanceMeetingPlanMore}</summary>
      <form class="att-meeting-form" method="post" action="<@ofbizUrl>planCycle</@ofbizUrl>"><@key/><@actionForm rows=actionRows
          legend=uiLabelMap.AttendanceMeetingPlanned2/><button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceMeetingPlanMore}</button></form></details></#if></section>
  <section class="att-card" aria-labelledby="att-c-do"><h2 id="att-c-do">${uiLabelMap.AttendanceMeetingDo}</h2>
    <#if progress?has_content><ol class="att-lines"><#list progress as each><li><p class="att-pre">${each.text}</p><small>${each.at} &middot; ${each.by}</small></li></#list></ol>
    <#else><p class="att-why">${uiLabelMap.AttendanceMeetingNoProgress}</p></#if>
    <#if mayWork><form class="att-meeting-form" method="post" action="<@ofbizUrl>noteCycle</@ofbizUrl>" id="att-note-form"><@csrf/><input type="hidden" name="schoolId"
        value="${schoolId}"><input type="hidden" name="cycleId" value="${cycleId}"><input type="hidden" name="token" value="${token}">
      <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingProgress} <textarea name="note" rows="2" maxlength="10000" required>${form.note}</textarea></label>
      <button class="att-btn" type="submit">${uiLabelMap.AttendanceMeetingProgressSave}</button></form></#if></section>
  <section class="att-card" aria-labelledby="att-c-review"><h2 id="att-c-review">${uiLabelMap.AttendanceMeetingReviewHead}</h2>
    <@said label=uiLabelMap.AttendanceMeetingMidwayFound text=words.midwayFound/><@said label=uiLabelMap.AttendanceMeetingMidwayNext text=words.midwayNext/>
    <@said label=uiLabelMap.AttendanceMeetingFinalFound text=words.finalFound/><@said label=uiLabelMap.AttendanceMeetingFinalNext text=words.finalNext/>
    <#if mayWork><div class="att-steps-row"><#if cycle.midwayOpen><@review kind="midway" label=uiLabelMap.AttendanceMeetingMidwayReview open=form.midway last=false/></#if>
      <@review kind="final" label=uiLabelMap.AttendanceMeetingFinalReview open=form.last last=true/></div></#if></section>
  </div>
</#if>
</@page>
