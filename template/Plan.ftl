<#include "component://attendance/template/Macros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if plan??>
  <div class="att-head">
    <div><p class="att-eyebrow"><a href="<@ofbizUrl>Case</@ofbizUrl>?${plan.caseQuery}">${uiLabelMap.AttendanceSupportCase}</a> &middot; ${plan.registrationGroup}
        &middot; ${plan.year}</p>
      <h1>${plan.fullName}<span class="att-h1-part">${plan.name}</span></h1>
      <p><span class="att-state att-plan-${plan.state}">${plan.stateText}</span> ${plan.days}<#if plan.agreed?has_content> &middot; ${plan.agreed}</#if><#if
        plan.ended?has_content> &middot; ${plan.ended}</#if></p></div>
    <div class="att-steps"><a class="att-btn" href="<@ofbizUrl>PlanPdf</@ofbizUrl>?${plan.printQuery}">${uiLabelMap.AttendanceSupportPrint}</a></div>
  </div>
  <@refusalBox/>
  <#if plan.isOld><div class="att-note"><p>${uiLabelMap.AttendanceSupportOldVersion} <a href="<@ofbizUrl>Plan</@ofbizUrl>?${plan.query}">${uiLabelMap.AttendanceSupportLatest}</a></p></div>
  <#elseif plan.notInForce><div class="att-note"><p>${uiLabelMap.AttendanceSupportNotInForce}</p></div></#if>
  <#if !plan.isOld && (plan.mayAgree || plan.isIncomplete || plan.mayReview || plan.mayChange)><#include "component://attendance/template/PlanSteps.ftl"/></#if>
  <div class="att-two">
  <div<#if isForChild> class="att-child"</#if>>
    <#if hasTimetable>
    <section class="att-card" aria-labelledby="att-plan-week-h"><h2 id="att-plan-week-h">${uiLabelMap.AttendanceSupportWeek}</h2>
      <p>${reasonText}</p>
      <table class="att-table att-plan-week"><caption class="att-sr">${uiLabelMap.AttendanceSupportWeek}</caption>
        <thead><tr><th scope="col">${uiLabelMap.AttendanceSupportDay}</th><th scope="col">${uiLabelMap.AttendanceSupportMorning}</th><th
            scope="col">${uiLabelMap.AttendanceSupportAfternoon}</th></tr></thead>
        <tbody><#list week as day><tr><th scope="row">${day.day}</th><td<#if day.amOff> class="att-plan-off"</#if>>${day.amOff?then(uiLabelMap.AttendanceSupportAtHome,
            uiLabelMap.AttendanceSupportInSchool)}</td><td<#if day.pmOff> class="att-plan-off"</#if>>${day.pmOff?then(uiLabelMap.AttendanceSupportAtHome,
            uiLabelMap.AttendanceSupportInSchool)}</td></tr></#list></tbody></table>
      <p class="att-why">${plannedText}<#if told?has_content> &middot; ${told}</#if></p>
    </section></#if>
    <#list planSections as section>
    <section class="att-card" aria-labelledby="${section.id}"><h2 id="${section.id}">${section.title}</h2>
      <#list section.fields as field>
      <#if field.isCheck><p class="att-plan-tick"><span aria-hidden="true">${field.ticked?then("☑", "☐")}</span> ${field.label} <span class="att-sr">${field.ticked?then(uiLabelMap.AttendanceSupportYes,
          uiLabelMap.AttendanceSupportNo)}</span></p>
      <#else><h3>${field.label}</h3><#if field.help?has_content><p class="att-why">${field.help}</p></#if>
      <#if field.lines?has_content><ul class="att-plan-texts<#if field.lines?size == 1> att-plan-one</#if>"><#list field.lines as line><li>${line}</li></#list></ul>
      <#else><p class="att-empty-line">${uiLabelMap.AttendanceSupportEmpty}</p></#if></#if></#list>
    </section></#list>
    <#if isForChild>
    <section class="att-card" aria-labelledby="att-child-grid-h"><h2 id="att-child-grid-h">${uiLabelMap.AttendanceSupportChildGrid}</h2>
      <p>${grid.here} ${grid.away}</p>
      <div class="att-plan-weeks"><#list grid.weeks as gridWeek>
        <table class="att-table att-plan-grid"><caption>${gridWeek.title}</caption>
        <thead><tr><th scope="col">${uiLabelMap.AttendanceSupportChildDay}</th><th scope="col">${uiLabelMap.AttendanceSupportChildMorning}</th><th
            scope="col">${uiLabelMap.AttendanceSupportChildAfternoon}</th></tr></thead>
        <tbody><#list gridWeek.days as day><tr><th scope="row">${day.number} <small>${day.date}</small></th><td class="att-half-${day.morning.look}">${day.morning.word}</td><td
            class="att-half-${day.afternoon.look}">${day.afternoon.word}</td></tr></#list></tbody></table></#list></div>
    </section>
    <section class="att-card" aria-labelledby="att-child-mean-h"><h2 id="att-child-mean-h">${uiLabelMap.AttendanceSupportChildMeaning}</h2>
      <p class="att-child-big">${meaning.share}</p><p>${meaning.lost}</p>
      <table class="att-table"><caption>${uiLabelMap.AttendanceSupportChildScale}</caption>
        <thead><tr><th scope="col">${uiLabelMap.AttendanceSupportChildIf}</th><th scope="col">${uiLabelMap.AttendanceSupportChildMiss}</th></tr></thead>
        <tbody><#list meaning.scale as row><tr><th scope="row">${row.percent}</th><td>${row.days}</td></tr></#list></tbody></table>
    </section></#if>
  </div>
  <div>
    <section class="att-card" aria-labelledby="att-plan-rev-h"><h2 id="att-plan-rev-h">${uiLabelMap.AttendanceSupportReviews}</h2>
      <#if reviews?has_content><ol class="att-lines"><#list reviews as each><li><b<#if each.overdue> class="att-tag att-tag-bad"</#if>>${each.title}</b><#if each.isHeld> ${each.outcome}
        <small>${each.figure} &middot; ${each.by}</small><#if each.whatWorked?has_content><p>${each.whatWorked}</p></#if><#if each.nextSteps?has_content><p>${uiLabelMap.AttendanceSupportThen} ${each.nextSteps}</p></#if></#if></li></#list></ol>
      <#else><p class="att-empty-line">${uiLabelMap.AttendanceSupportNoReviews}</p></#if></section>
    <section class="att-card" aria-labelledby="att-plan-sig-h"><h2 id="att-plan-sig-h">${uiLabelMap.AttendanceSupportSignatures}</h2>
      <#if signatures?has_content><ul class="att-lines"><#list signatures as each><li>${each.name} <small>${each.relation?has_content?then(each.relation, each.kind)} &middot; ${each.date}</small></li></#list></ul>
      <#else><p class="att-empty-line">${uiLabelMap.AttendanceSupportNoSignatures}</p></#if></section>
    <section class="att-card" aria-labelledby="att-plan-ver-h"><h2 id="att-plan-ver-h">${uiLabelMap.AttendanceSupportHistory}</h2>
      <ol class="att-lines"><#list steps as each><li>${each.state} <small>${each.date} &middot; ${each.by}<#if each.reason?has_content> &middot; ${each.reason}</#if></small></li></#list></ol>
      <h3>${uiLabelMap.AttendanceSupportVersions}</h3>
      <ol class="att-lines"><#list versions as each><li><#if each.shown><b>${each.title}</b><#else><a href="<@ofbizUrl>Plan</@ofbizUrl>?${each.query}">${each.title}</a></#if>
        <small>${each.days} &middot; ${each.at} &middot; ${each.by}<#if each.reason?has_content> &middot; ${each.reason}</#if></small></li></#list></ol></section>
  </div>
  </div>
</#if>
</@page>
