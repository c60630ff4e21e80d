<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/FormMacros.ftl"/>
<@page script="checked-form">
  <@problemBox/>
  <@noSchool/>
<#if heading??>
  <div class="att-head"><div>
    <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Codes</@ofbizUrl>">${uiLabelMap.AttendancePageCodes}</a> &middot;
        ${school.schoolName}</p>
    <h1>${heading}</h1></div></div>
  <@formRefusal/>
  <#if changedSince??><div class="att-note" role="status"><p>${changedSince}</p></div></#if>
  <div class="att-two">
    <div class="att-first">
      <#if mayChange><#include "component://attendance/template/CodeForm.ftl"/></#if>
      <#if !isNew><section class="att-card" aria-labelledby="att-history-h"><h2 id="att-history-h">${uiLabelMap.AttendanceThresholdHistory}</h2>
        <#if changes?has_content><@history changes=changes; each><#if mayChange>
        <details><summary>${uiLabelMap.AttendanceThresholdRestore}</summary>
          <form class="att-form" method="post" action="<@ofbizUrl>restoreChange</@ofbizUrl>">
            <@csrf/>
            <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="kind" value="code">
            <input type="hidden" name="back" value="code"><input type="hidden" name="subjectId" value="${form.codeId}">
            <input type="hidden" name="changeId" value="${each.changeId}"><input type="hidden" name="seen" value="${storedVersion}">
            <label class="att-field att-wide">${uiLabelMap.AttendanceThresholdField_reason} <input name="reason" type="text" maxlength="250"
                required></label>
            <button class="att-btn" type="submit">${uiLabelMap.AttendanceThresholdRestoreNow}</button>
          </form></details></#if></@history>
        <#else><p class="att-why">${uiLabelMap.AttendanceThresholdNoHistory}</p></#if></section></#if>
    </div>
    <#if !isNew><div>
      <section class="att-card" aria-labelledby="att-facts-h"><h2 id="att-facts-h">${uiLabelMap.AttendanceSubCodeNow}</h2>
        <dl class="att-facts"><#list facts as each><div><dt>${each.label}</dt><dd>${each.value}</dd></div></#list></dl></section>
      <#if mayChange><#include "component://attendance/template/CodeRetire.ftl"/></#if>
    </div></#if>
  </div>
</#if>
</@page>
