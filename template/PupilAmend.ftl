<section class="att-card" id="amend" aria-labelledby="att-amend-h">
  <h2 id="att-amend-h">${uiLabelMap.AttendanceAmendTitle}</h2>
  <p class="att-why">${uiLabelMap.AttendanceAmendText}</p>
  <@refusalBox/>
  <form id="att-amend" class="att-form" method="post" action="<@ofbizUrl>amendMark</@ofbizUrl>">
    <@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="pupilRef" value="${pupil.pupilRef}">
    <input type="hidden" name="asOfDate" value="${amend.asOfDate}">
    <label class="att-field">${uiLabelMap.AttendanceDate} <input type="date" name="date" value="${amend.date}" required></label>
    <fieldset class="att-field"><legend>${uiLabelMap.AttendanceSession}</legend>
      <label><input type="radio" name="session" value="AM"<#if !amend.isPm> checked</#if>> ${uiLabelMap.AttendanceSession_AM}</label>
      <label><input type="radio" name="session" value="PM"<#if amend.isPm> checked</#if>>
          ${uiLabelMap.AttendanceSession_PM}</label></fieldset>
    <label class="att-field">${uiLabelMap.AttendanceCode} <input name="code" value="${amend.code}" maxlength="4" size="4" list="att-codes"
        required></label>
    <datalist id="att-codes"><#list codes as code><option value="${code.code}">${code.name}</option></#list></datalist>
    <label class="att-field">${uiLabelMap.AttendanceMinutesLate} <input name="minutesLate" value="${amend.minutesLate}"
        inputmode="numeric" maxlength="3" size="3"></label>
    <label class="att-field att-wide">${uiLabelMap.AttendanceReasonForChange}
        <input name="reason" value="${amend.reason}" maxlength="250"></label>
    <label class="att-field att-wide">${uiLabelMap.AttendanceNote} <input name="note" value="${amend.note}" maxlength="250"></label>
    <label class="att-check"><input type="checkbox" name="override" value="Y"<#if amend.override> checked</#if>>
        ${uiLabelMap.AttendanceOverride}</label>
    <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceStore}</button>
  </form>
</section>
