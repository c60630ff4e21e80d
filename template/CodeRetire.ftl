<section class="att-card" aria-labelledby="att-retire-h">
  <h2 id="att-retire-h">${uiLabelMap.AttendanceSubCodeRetire}</h2>
  <form class="att-stack" method="post" action="<@ofbizUrl>retireCode</@ofbizUrl>" data-checked-form id="att-retire-form">
    <@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="codeId" value="${form.codeId}">
    <input type="hidden" name="seenVersion" value="${form.seenVersion}"><input type="hidden" name="checked" value="${form.checked}">
    <div class="att-line"><label for="att-retire-from">${uiLabelMap.AttendanceSubCodeRetireFrom}</label>
      <small id="att-retire-help">${uiLabelMap.AttendanceSubCodeRetireHelp}</small>
      <input id="att-retire-from" type="date" name="fromDate" value="${form.retireFrom}" required aria-describedby="att-retire-help"></div>
    <div class="att-line"><label for="att-retire-reason">${uiLabelMap.AttendanceThresholdField_reason}</label>
      <input id="att-retire-reason" type="text" name="reason" value="<#if isRetire>${form.reason}</#if>" maxlength="250"></div>
    <#if isRetireChecked><section class="att-touches" id="att-touches" tabindex="-1" aria-labelledby="att-touches-h">
      <h2 id="att-touches-h">${uiLabelMap.AttendanceSubCodeTouches}</h2>
      <ul><#list touches as each><li>${each}</li></#list></ul></section></#if>
    <p class="att-buttons">
      <#if isRetireChecked><button class="att-btn att-go" type="submit" name="step"
          value="save">${uiLabelMap.AttendanceSubCodeRetireSave}</button></#if>
      <button class="att-btn" type="submit" name="step" value="check"><#if
          isRetireChecked>${uiLabelMap.AttendanceThresholdCheckAgain}<#else>${uiLabelMap.AttendanceSubCodeCheck}</#if></button>
    </p>
  </form>
</section>
