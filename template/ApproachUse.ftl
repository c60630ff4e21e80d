<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/FormMacros.ftl"/>
<#include "component://attendance/template/ApproachMacros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if groups??>
  <div class="att-head"><div><@caseCrumb/><h1>${title}</h1></div></div>
  <@caseTabs current="ApproachUse"/>
  <@formRefusal/>
  <div class="att-two"><div class="att-first">
  <#if pupil.open && !(stored.struckAt)??>
  <section class="att-card" aria-labelledby="att-use-h"><h2 id="att-use-h"><#if stored??>${heading}<#else>${uiLabelMap.AttendanceApproachRecord}</#if></h2>
  <form class="att-stack" method="post" action="<@ofbizUrl>saveApproachUse</@ofbizUrl>" id="att-use"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="caseId" value="${caseId}"><input type="hidden" name="usedId" value="${form.usedId}">
    <input type="hidden" name="version" value="${form.version}"><input type="hidden" name="token" value="${form.token}">
    <#if !stored??><@line name="approachId" label=uiLabelMap.AttendanceApproachField_approachId help=explanation><select id="att-f-approachId" name="approachId" required
        aria-describedby="att-e-approachId att-h-approachId"><option value="">${uiLabelMap.AttendanceApproachChoose}</option><#list groups as group>
      <optgroup label="${group.label}"><#list group.rows as row><option value="${row.value}"<#if row.chosen> selected</#if>>${row.label}</option></#list></optgroup></#list></select></@line></#if>
    <@input name="date" label=uiLabelMap.AttendanceApproachField_date type="date" value=form.date required=true/>
    <@choice name="owner" label=uiLabelMap.AttendanceApproachField_owner options=staff empty=uiLabelMap.AttendanceApproachNotStaff/>
    <@input name="ownerName" label=uiLabelMap.AttendanceApproachField_ownerName value=form.ownerName maxlength=100 help=uiLabelMap.AttendanceApproachOwnerHelp/>
    <@area name="worked" label=uiLabelMap.AttendanceApproachField_worked value=form.worked/>
    <@area name="notWorked" label=uiLabelMap.AttendanceApproachField_notWorked value=form.notWorked/>
    <@area name="hinder" label=uiLabelMap.AttendanceApproachField_hinder value=form.hinder/>
    <#if barriers?has_content><fieldset class="att-field att-ticks"><legend>${uiLabelMap.AttendanceApproachField_barrierIds}</legend>
      <input type="hidden" name="barrierKeys" value="${barrierKeys}"><#list barriers as each>
      <label class="att-check"><input type="checkbox" name="barrier_${each.id}" value="Y"<#if each.chosen> checked</#if>> ${each.label}</label></#list></fieldset></#if>
    <@choice name="result" label=uiLabelMap.AttendanceApproachField_result options=results empty=uiLabelMap.AttendanceApproachTooEarly/>
    <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceApproachSave}</button></form></section>
  <#if stored??><details class="att-step"<#if strikeReason?has_content> open</#if>><summary>${uiLabelMap.AttendanceApproachStrike}</summary>
    <form class="att-form" method="post" action="<@ofbizUrl>strikeApproachUse</@ofbizUrl>" id="att-strike"><@csrf/>
      <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="caseId" value="${caseId}"><input type="hidden" name="usedId" value="${form.usedId}">
      <input type="hidden" name="version" value="${form.version}">
      <label class="att-field att-wide">${uiLabelMap.AttendanceThresholdField_reason} <input name="reason" type="text" maxlength="250" required value="${strikeReason}"></label>
      <button class="att-btn" type="submit">${uiLabelMap.AttendanceApproachStrike}</button></form></details></#if>
  <#elseif !pupil.open><p class="att-why">${uiLabelMap.AttendanceApproachClosed}</p></#if>
  </div>
  <div><section class="att-card" aria-labelledby="att-used-h"><h2 id="att-used-h">${uiLabelMap.AttendanceApproachUsed}</h2>
    <#if stored?? && pupil.open><p><a class="att-btn" href="<@ofbizUrl>ApproachUse</@ofbizUrl>?${caseQuery}">${uiLabelMap.AttendanceApproachRecord}</a></p></#if>
    <#if uses?has_content><ol class="att-lines"><#list uses as each>
      <li<#if each.struck> class="att-struck"</#if>><b><a href="<@ofbizUrl>ApproachUse</@ofbizUrl>?${each.query}"<#if each.current> aria-current="true"</#if>>${each.name}</a></b>
        <small>${each.date} &middot; ${each.owner}<#if each.result?has_content> &middot; ${each.result}</#if></small><#if each.why?has_content><small>${each.why}</small></#if></li></#list></ol>
    <#else><p class="att-why">${uiLabelMap.AttendanceApproachNoneUsed}</p></#if></section></div></div>
</#if>
</@page>
