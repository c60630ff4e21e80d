<#include "component://attendance/template/Macros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if who??>
  <p class="att-eyebrow"><a href="<@ofbizUrl>Case</@ofbizUrl>?${who.caseQuery}">${uiLabelMap.AttendanceSupportCase}</a> &middot; ${who.name} &middot; ${who.group}</p>
</#if>
<#if edit??>
  <h1>${edit.name}</h1>
  <p class="att-why">${edit.purpose}</p>
  <@refusalBox/>
  <#if edit.signsAgain><div class="att-note"><p>${uiLabelMap.AttendanceSupportSignsAgain}</p></div></#if>
  <form class="att-plan-form" method="post" action="<@ofbizUrl>savePlan</@ofbizUrl>">
    <@csrf/><input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="caseId" value="${edit.caseId}">
    <input type="hidden" name="planId" value="${edit.planId}"><input type="hidden" name="planType" value="${edit.planType}">
    <input type="hidden" name="version" value="${edit.version}"><input type="hidden" name="token" value="${edit.token}">
    <fieldset class="att-card"><legend>${uiLabelMap.AttendanceSupportWhen}</legend>
      <div class="att-form">
      <label class="att-field">${uiLabelMap.AttendanceSupportFrom} <input type="date" name="fromDate" value="${edit.fromDate}" required></label>
      <label class="att-field">${uiLabelMap.AttendanceSupportThru} <input type="date" name="thruDate" value="${edit.thruDate}" required></label>
      <p class="att-why"><#if edit.hasTimetable>${edit.limit} </#if>${uiLabelMap.AttendanceSupportEndsItself}</p>
      </div>
      <#if edit.hasTimetable>
      <label class="att-field">${uiLabelMap.AttendanceSupportWhy} <select name="reasonCode" required aria-describedby="att-plan-never"><option value=""></option><#list reasons as each>
        <option value="${each.value}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></label>
      <p class="att-why" id="att-plan-never">${uiLabelMap.AttendanceSupportNever}</p>
      <table class="att-table att-plan-week"><caption>${uiLabelMap.AttendanceSupportOff}</caption>
        <thead><tr><th scope="col">${uiLabelMap.AttendanceSupportDay}</th><th scope="col">${uiLabelMap.AttendanceSupportMorning}</th><th
            scope="col">${uiLabelMap.AttendanceSupportAfternoon}</th></tr></thead>
        <tbody><#list week as day><tr><th scope="row">${day.day}</th>
          <td><label><input type="checkbox" name="off_${day.am}" value="Y"<#if day.amOff> checked</#if>> <span>${uiLabelMap.AttendanceSupportAtHome}<span
              class="att-sr"> ${day.day} ${uiLabelMap.AttendanceSupportMorning}</span></span></label></td>
          <td><label><input type="checkbox" name="off_${day.pm}" value="Y"<#if day.pmOff> checked</#if>> <span>${uiLabelMap.AttendanceSupportAtHome}<span
              class="att-sr"> ${day.day} ${uiLabelMap.AttendanceSupportAfternoon}</span></span></label></td></tr></#list></tbody>
      </table></#if>
    </fieldset>
    <#list planSections as section>
    <fieldset class="att-card"><legend>${section.title}</legend>
      <#list section.fields as field>
      <div class="att-plan-field<#if field.error?has_content> att-wrong</#if>"<#if !field.single> role="group" aria-labelledby="${section.id}-${field?index}"</#if>>
        <#if !field.isCheck><#if field.single><label for="${field.lines[0].name}"><#else><p class="att-plan-label" id="${section.id}-${field?index}"></#if>${field.label}<#if
            field.required> <span class="att-plan-needed">${uiLabelMap.AttendanceSupportNeeded}</span></#if><#if field.single></label><#else></p></#if>
        <#if field.help?has_content><small>${field.help}</small></#if></#if>
        <#if field.error?has_content><p class="att-error">${field.error}</p></#if>
        <#list field.lines as line>
        <#if field.isCheck><label class="att-plan-check"><input type="checkbox" name="${line.name}" value="Y"<#if line.ticked> checked</#if>> ${field.label}<#if
            field.required> <span class="att-plan-needed">${uiLabelMap.AttendanceSupportNeeded}</span></#if></label>
        <#elseif field.isText><textarea id="${line.name}" name="${line.name}" rows="4" maxlength="${field.longest}">${line.text}</textarea>
        <#else><input id="${line.name}" name="${line.name}" value="${line.text}" maxlength="${field.longest}" autocomplete="off"<#if
            !field.single> aria-label="${field.label} ${line.number}"</#if>></#if></#list>
      </div></#list>
    </fieldset></#list>
    <#if edit.asksReason><label class="att-field att-plan-reason">${uiLabelMap.AttendanceSupportChangeReason} <input name="reason" value="${edit.reason}" maxlength="250" required></label></#if>
    <div class="att-steps att-plan-save"><button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceSupportSave}</button>
      <#if edit.backQuery?has_content><a class="att-btn" href="<@ofbizUrl>Plan</@ofbizUrl>?${edit.backQuery}">${uiLabelMap.AttendanceSupportBack}</a><#else><a
        class="att-btn" href="<@ofbizUrl>Case</@ofbizUrl>?${who.caseQuery}">${uiLabelMap.AttendanceSupportBack}</a></#if></div>
  </form>
<#else>
  <h1>${uiLabelMap.AttendanceSupportPageEdit}</h1>
  <#if types??>
  <p class="att-why">${uiLabelMap.AttendanceSupportWhich}</p>
  <ul class="att-plain att-plan-types"><#list types as each>
    <li class="att-card"><h2><a href="<@ofbizUrl>PlanEdit</@ofbizUrl>?${each.query}">${each.name}</a></h2><p>${each.purpose}</p></li></#list></ul></#if>
</#if>
</@page>
