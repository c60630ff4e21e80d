<section class="att-card" aria-labelledby="att-retire-h">
  <h2 id="att-retire-h">${uiLabelMap.AttendanceThresholdRetire}</h2>
  <form class="att-stack" method="post" action="<@ofbizUrl>retireRule</@ofbizUrl>" data-checked-form id="att-retire-form">
    <@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="ruleId" value="${form.ruleId}">
    <input type="hidden" name="seenVersion" value="${form.seenVersion}"><input type="hidden" name="checked" value="${form.checked}">
    <div class="att-line"><label for="att-retire-from">${uiLabelMap.AttendanceThresholdRetireFrom}</label>
      <input id="att-retire-from" type="date" name="fromDate" value="${form.retireFrom}" required></div>
    <div class="att-line"><label for="att-retire-reason">${uiLabelMap.AttendanceThresholdField_reason}</label>
      <input id="att-retire-reason" type="text" name="reason" value="<#if isRetire>${form.reason}</#if>" maxlength="250"></div>
    <#if isRetireChecked><@triedBox tried=tried/></#if>
    <p class="att-buttons">
      <#if isRetireChecked><button class="att-btn att-go" type="submit" name="step"
          value="save">${uiLabelMap.AttendanceThresholdRetireNow}</button></#if>
      <button class="att-btn" type="submit" name="step" value="check"
          data-busy="${uiLabelMap.AttendanceThresholdTrying}"><#if
          isRetireChecked>${uiLabelMap.AttendanceThresholdTryAgain}<#else>${uiLabelMap.AttendanceThresholdRetireTry}</#if></button>
    </p>
  </form>
</section>
