<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/FormMacros.ftl"/>
<@page script="threshold-rule">
  <@problemBox/>
  <@noSchool/>
<#if heading??>
  <div class="att-head"><div>
    <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Thresholds</@ofbizUrl>">${uiLabelMap.AttendancePageThresholds}</a> &middot;
        ${packName} &middot; ${school.schoolName}</p>
    <h1>${heading}</h1>
    <#if sentence??><p class="att-words att-sentence">${sentence}<#if isRetired> <span
        class="att-tag att-tag-warn">${uiLabelMap.AttendanceThresholdRetiredWord}</span></#if></p></#if></div></div>
  <@formRefusal/>
  <#if changedSince??><div class="att-note" role="status"><p>${changedSince}</p></div></#if>
  <div class="att-two">
    <div class="att-first">
      <#if mayChange><#include "component://attendance/template/RuleForm.ftl"/></#if>
      <#if !isNew>
      <section class="att-card" aria-labelledby="att-versions-h"><h2 id="att-versions-h">${uiLabelMap.AttendanceThresholdVersions}</h2>
        <ol class="att-lines"><#list versions as each>
          <li><p><b>${each.from}</b><#if each.now> <span class="att-tag att-tag-good">${uiLabelMap.AttendanceThresholdHoldsNow}</span></#if></p>
            <p>${each.sentence}</p>
            <#if mayChange && !each.isLast><details><summary>${uiLabelMap.AttendanceThresholdRestoreVersion}</summary>
              <form class="att-form" method="post" action="<@ofbizUrl>restoreChange</@ofbizUrl>">
                <@csrf/>
                <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="kind" value="rule">
                <input type="hidden" name="back" value="rule">
                <input type="hidden" name="subjectId" value="${form.ruleId}"><input type="hidden" name="versionId" value="${each.versionId}">
                <input type="hidden" name="seen" value="${latestVersion}">
                <label class="att-field">${uiLabelMap.AttendanceThresholdFromDay} <input type="date" name="fromDate" required
                    value="${form.retireFrom}"></label>
                <label class="att-field att-wide">${uiLabelMap.AttendanceThresholdField_reason} <input name="reason" type="text"
                    maxlength="250" required></label>
                <button class="att-btn" type="submit">${uiLabelMap.AttendanceThresholdRestoreNow}</button></form></details></#if></li></#list>
        </ol></section>
      <section class="att-card" aria-labelledby="att-history-h"><h2 id="att-history-h">${uiLabelMap.AttendanceThresholdHistory}</h2>
        <#if changes?has_content><@history changes=changes/><#else><p class="att-why">${uiLabelMap.AttendanceThresholdNoHistory}</p></#if>
      </section></#if>
    </div>
    <#if !isNew><div>
      <section class="att-card" aria-labelledby="att-facts-h"><h2 id="att-facts-h">${uiLabelMap.AttendanceThresholdThen}</h2>
        <dl class="att-facts"><#list facts as each><div><dt>${each.label}</dt><dd>${each.value}</dd></div></#list></dl>
        <#if mayChange><p><a href="<@ofbizUrl>Rule</@ofbizUrl>?${copyQuery}">${uiLabelMap.AttendanceThresholdCopy}</a></p></#if></section>
      <#if mayChange && !isRetired><#include "component://attendance/template/RuleRetire.ftl"/></#if>
    </div></#if>
  </div>
</#if>
</@page>
