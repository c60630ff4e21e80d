<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/FormMacros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if changes??>
  <div class="att-head"><div><@schoolSwitch target="ThresholdHistory"/><h1>${uiLabelMap.AttendanceThresholdHistoryPage}</h1></div></div>
  <@thresholdTabs current="ThresholdHistory"/>
  <@refusalBox/>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceThresholdKinds}"><#list kinds as each>
    <a href="<@ofbizUrl>ThresholdHistory</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="true"</#if>>${each.label}</a></#list></nav>
  <p class="att-why" role="status">${found}</p>
  <#if changes?has_content><div class="att-card"><@history changes=changes; each>
    <#if each.query?has_content><p><a href="<#if each.isRule><@ofbizUrl>Rule</@ofbizUrl><#else><@ofbizUrl>Code</@ofbizUrl></#if>?${each.query}"><#if
        each.isRule>${uiLabelMap.AttendanceThresholdOpenRule}<#else>${uiLabelMap.AttendanceThresholdOpenCode}</#if></a></p></#if>
    <#if mayChange && each.restore??><details<#if each.isTyped> open</#if>><summary>${uiLabelMap.AttendanceThresholdRestore}</summary>
      <form class="att-form" method="post" action="<@ofbizUrl>restoreChange</@ofbizUrl>">
        <@csrf/>
        <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="kind" value="${each.restore.kind}">
        <input type="hidden" name="changeId" value="${each.changeId}"><input type="hidden" name="subjectId" value="${each.subjectId}">
        <input type="hidden" name="versionId" value="${each.restore.versionId!}"><input type="hidden" name="seen" value="${each.restore.seen!}">
        <input type="hidden" name="value" value="${each.restore.value!}">
        <#if each.restore.day><label class="att-field">${uiLabelMap.AttendanceThresholdFromDay} <input type="date" name="fromDate" required
            value="${typed.fromDate}"></label></#if>
        <label class="att-field att-wide">${uiLabelMap.AttendanceThresholdField_reason} <input name="reason" type="text" maxlength="250"
            required value="<#if each.isTyped>${typed.reason}</#if>"></label>
        <button class="att-btn" type="submit">${uiLabelMap.AttendanceThresholdRestoreNow}</button></form></details></#if></@history></div>
  <#else><div class="att-empty"><h2>${uiLabelMap.AttendanceThresholdNoHistory}</h2></div></#if>
</#if>
</@page>
