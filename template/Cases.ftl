<#include "component://attendance/template/Macros.ftl"/>
<#macro choice name label options any><label class="att-field">${label} <select name="${name}"><option value="">${any}</option><#list options as each>
  <option value="${each.value}"<#if each.chosen> selected</#if>>${each.label}</option></#list><#nested></select></label></#macro>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if school??>
  <div class="att-head"><div><@schoolSwitch target="Cases"/><h1>${uiLabelMap.AttendanceCasesPage}</h1></div>
    <nav class="att-steps"><a class="att-btn att-go" href="#open">${uiLabelMap.AttendanceCaseOpenPage}</a></nav></div>
</#if>
<#if tabs??>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceCasesTabs}"><#list tabs as each>
    <a href="<@ofbizUrl>Cases</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="page"</#if>>${each.label} <b>${each.count}</b></a></#list>
  </nav>
  <form class="att-form att-case-filter" method="get" action="<@ofbizUrl>Cases</@ofbizUrl>">
    <input type="hidden" name="schoolId" value="${schoolId}"><#if form.state?has_content><input type="hidden" name="state" value="${form.state}"></#if>
    <label class="att-field">${uiLabelMap.AttendanceName} <input type="search" name="text" value="${form.text}" maxlength="60" autocomplete="off"></label>
    <@choice name="stage" label=uiLabelMap.AttendanceCaseStage options=form.stages any=uiLabelMap.AttendanceCasesAny/>
    <@choice name="ladder" label=uiLabelMap.AttendanceCaseLadder options=form.ladder any=uiLabelMap.AttendanceCasesAny/>
    <@choice name="lead" label=uiLabelMap.AttendanceCaseLead options=form.leads any=uiLabelMap.AttendanceCasesAny><option value="mine"<#if form.mine>
        selected</#if>>${uiLabelMap.AttendanceCasesTab_mine}</option></@choice>
    <@choice name="yearGroup" label=uiLabelMap.AttendanceYearGroup options=form.years any=uiLabelMap.AttendanceCasesAny/>
    <@choice name="registrationGroup" label=uiLabelMap.AttendanceGroup options=form.groups any=uiLabelMap.AttendanceCasesAny/>
    <label class="att-check"><input type="checkbox" name="overdue" value="Y"<#if form.overdue> checked</#if>> ${uiLabelMap.AttendanceCasesTab_overdue}</label>
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceShow}</button>
  </form>
  <div class="att-bar"><p role="status">${found}</p>
    <#if filtered><a href="<@ofbizUrl>Cases</@ofbizUrl>?${clearQuery}">${uiLabelMap.AttendanceCasesClear}</a></#if>
    <a class="att-btn" href="<@ofbizUrl>casesCsv</@ofbizUrl>?${csvQuery}">${uiLabelMap.AttendanceCsvDownload}</a></div>
  <#if hasRows>
  <table class="att-table att-watch-table att-case-table">
    <caption class="att-sr">${uiLabelMap.AttendanceCasesPage}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceName}</th><th scope="col">${uiLabelMap.AttendanceCaseStage}</th>
      <th scope="col" class="att-num">${uiLabelMap.AttendanceCasesPercent}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceFigure_unauthorised}</th>
      <th scope="col">${uiLabelMap.AttendanceCaseLead}</th>
      <th scope="col">${closedList?then(uiLabelMap.AttendanceCaseOutcome, uiLabelMap.AttendanceCaseNextReview)}</th>
      <th scope="col">${uiLabelMap.AttendanceCaseTasks}</th></tr></thead>
    <tbody><#list rows as row>
    <tr><th scope="row"><a href="<@ofbizUrl>Case</@ofbizUrl>?${row.query}"><b>${row.name}</b></a> <small>${row.registrationGroup}</small></th>
      <td data-label="${uiLabelMap.AttendanceCaseStage}"><span><span class="att-case-stage att-case-s-${row.stage}">${row.stageText}</span> <small>${row.ladderText}</small></span></td>
      <td class="att-num" data-label="${uiLabelMap.AttendanceCasesPercent}"><span>${row.percent}</span></td>
      <td class="att-num" data-label="${uiLabelMap.AttendanceFigure_unauthorised}"><span>${row.unauthorised}</span></td>
      <td data-label="${uiLabelMap.AttendanceCaseLead}"><span><#if row.lead?has_content>${row.lead}<#else><span class="att-why">${uiLabelMap.AttendanceCaseNoLead}</span></#if></span></td>
      <td data-label="${closedList?then(uiLabelMap.AttendanceCaseOutcome, uiLabelMap.AttendanceCaseNextReview)}"><span><#if row.open><span<#if
          row.reviewOverdue> class="att-overdue"</#if>>${row.review}<#if row.reviewOverdue> ${uiLabelMap.AttendanceCaseOverdue}</#if></span><#else>${row.closed}</#if></span></td>
      <td data-label="${uiLabelMap.AttendanceCaseTasks}"><span>${row.tasks}<#if row.overdueTasks?has_content> <small class="att-overdue">${row.overdueTasks}</small></#if></span></td>
    </tr></#list></tbody>
  </table>
  <#if newerQuery?? || olderQuery??><nav class="att-steps" aria-label="${uiLabelMap.AttendanceCasesPages}">
    <#if newerQuery??><a class="att-btn" rel="prev" href="<@ofbizUrl>Cases</@ofbizUrl>?${newerQuery}">${uiLabelMap.AttendanceCasesPrevious}</a></#if>
    <#if olderQuery??><a class="att-btn" rel="next" href="<@ofbizUrl>Cases</@ofbizUrl>?${olderQuery}">${uiLabelMap.AttendanceCasesNext}</a></#if></nav></#if>
  <#else>
  <div class="att-empty"><h2>${neverAny?then(uiLabelMap.AttendanceCasesNever, uiLabelMap.AttendanceCasesNone)}</h2>
    <p>${neverAny?then(uiLabelMap.AttendanceCasesNeverHint, uiLabelMap.AttendanceCasesNoneHint)}</p></div>
  </#if>
  <section class="att-card" id="open" aria-labelledby="att-open-h"><h2 id="att-open-h">${uiLabelMap.AttendanceCaseOpenPage}</h2>
    <form class="att-search" role="search" method="get" action="<@ofbizUrl>Cases</@ofbizUrl>#open">
      <input type="hidden" name="schoolId" value="${schoolId}">
      <label for="att-case-find">${uiLabelMap.AttendanceFindPupil}</label>
      <input id="att-case-find" type="search" name="find" value="${find}" maxlength="60" autocomplete="off">
      <button class="att-btn" type="submit">${uiLabelMap.AttendanceFind}</button>
    </form>
    <#if pupils??><p class="att-why" role="status">${pupilsText}</p>
    <ul class="att-lines"><#list pupils as each><li><a href="<@ofbizUrl>CaseOpen</@ofbizUrl>?${each.query}">${each.name}</a> <small>${each.group}</small></li></#list></ul></#if>
  </section>
</#if>
</@page>
