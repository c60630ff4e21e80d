<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/FormMacros.ftl"/>
<#include "component://attendance/template/ApproachMacros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if heading??>
  <div class="att-head"><div><p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Approaches</@ofbizUrl>?${backQuery}">${uiLabelMap.AttendanceApproachPage}</a>
    &middot; ${school.schoolName}</p><h1>${heading}</h1></div></div>
  <@formRefusal/>
  <div class="att-two"><div class="att-first">
  <#if mayChange><form class="att-card att-stack" method="post" action="<@ofbizUrl>saveApproach</@ofbizUrl>" id="att-save"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="approachId" value="${form.approachId}">
    <input type="hidden" name="seenVersion" value="${form.seenVersion}">
    <@input name="name" label=uiLabelMap.AttendanceThresholdField_name value=form.name required=true/>
    <@area name="explanation" label=uiLabelMap.AttendanceThresholdField_explanation value=form.explanation help=uiLabelMap.AttendanceApproachExplanationHelp/>
    <@choice name="place" label=uiLabelMap.AttendanceApproachPlaceLabel options=places/>
    <@input name="sortOrder" label=uiLabelMap.AttendanceThresholdField_sortOrder value=form.sortOrder size=6 maxlength=5 help=uiLabelMap.AttendanceApproachOrderHelp/>
    <@input name="retiredFrom" label=uiLabelMap.AttendanceThresholdField_retiredFrom type="date" value=form.retiredFrom help=uiLabelMap.AttendanceApproachRetiredHelp/>
    <@input name="reason" label=uiLabelMap.AttendanceThresholdField_reason value=form.reason required=true/>
    <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceApproachSave}</button></form></#if>
  </div>
  <#if !isNew><div><@rowHistory restoreTo="restoreApproach" idName="approachId" id=form.approachId/></div></#if></div>
</#if>
</@page>
