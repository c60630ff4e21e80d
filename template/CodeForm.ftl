<form class="att-card" method="post" action="<@ofbizUrl>saveCode</@ofbizUrl>" data-checked-form id="att-code-form">
  <@csrf/>
  <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="codeId" value="${form.codeId}">
  <input type="hidden" name="seenVersion" value="${form.seenVersion}"><input type="hidden" name="checked" value="${form.checked}">
  <h2><#if isNew>${uiLabelMap.AttendanceSubCodeFormNew}<#else>${uiLabelMap.AttendanceSubCodeFormChange}</#if></h2>
  <div class="att-stack">
    <@input name="code" label=uiLabelMap.AttendanceThresholdField_code value=form.code help=uiLabelMap.AttendanceSubCodeHelpCode
        required=true size=4 maxlength=4/>
    <@input name="name" label=uiLabelMap.AttendanceThresholdField_name value=form.name help=uiLabelMap.AttendanceSubCodeHelpName
        required=true maxlength=100/>
    <@choice name="statutoryCode" label=uiLabelMap.AttendanceThresholdField_statutoryCode options=statutoryCodes
        help=uiLabelMap.AttendanceSubCodeHelpStatutory empty=uiLabelMap.AttendanceSubCodeChoose/>
    <div class="att-pair">
      <@input name="fromDate" label=uiLabelMap.AttendanceThresholdField_fromDate value=form.fromDate type="date" required=true/>
      <@input name="thruDate" label=uiLabelMap.AttendanceThresholdField_thruDate value=form.thruDate type="date"/>
    </div>
    <div class="att-pair">
      <@input name="paletteKey" label=uiLabelMap.AttendanceThresholdField_paletteKey value=form.paletteKey
          help=uiLabelMap.AttendanceSubCodeHelpKey size=4 maxlength=1/>
      <@input name="sortOrder" label=uiLabelMap.AttendanceThresholdField_sortOrder value=form.sortOrder
          help=uiLabelMap.AttendanceSubCodeHelpOrder size=4 maxlength=4/>
    </div>
    <@input name="reason" label=uiLabelMap.AttendanceThresholdField_reason value=form.reason help=uiLabelMap.AttendanceThresholdHelpReason/>
    <#if isSaveChecked><section class="att-touches" id="att-touches" tabindex="-1" aria-labelledby="att-touches-h">
      <h2 id="att-touches-h">${uiLabelMap.AttendanceSubCodeTouches}</h2>
      <ul><#list touches as each><li>${each}</li></#list></ul></section></#if>
    <p class="att-buttons">
      <#if isSaveChecked><button class="att-btn att-go" type="submit" name="step" value="save">${uiLabelMap.AttendanceSubCodeSave}</button></#if>
      <button class="att-btn<#if !isSaveChecked> att-go</#if>" type="submit" name="step" value="check"><#if
          isSaveChecked>${uiLabelMap.AttendanceThresholdCheckAgain}<#else>${uiLabelMap.AttendanceSubCodeCheck}</#if></button>
    </p>
  </div>
</form>
