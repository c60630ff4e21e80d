<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/AgreedMacros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if actionRows??>
  <div class="att-head"><div><p class="att-eyebrow"><a href="<@ofbizUrl>Case</@ofbizUrl>?${pupil.caseQuery}">${pupil.name}</a> &middot; ${pupil.group}</p>
    <h1>${uiLabelMap.AttendanceMeetingCycleStartPage}</h1><p class="att-why">${usual}</p></div></div>
  <@refusalBox/>
  <#if !mayStart><div class="att-note"><p>${uiLabelMap.AttendanceMeetingCycleMayNot}</p></div></#if>
  <form class="att-card att-meeting-form" method="post" action="<@ofbizUrl>startCycle</@ofbizUrl>" id="att-cycle-form"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="caseId" value="${caseId}"><input type="hidden" name="token" value="${token}">
    <h2>${uiLabelMap.AttendanceMeetingAssess}</h2>
    <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingBarriers} <textarea name="barriers" rows="3" maxlength="10000" required>${form.barriers}</textarea></label>
    <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingChildView} <textarea name="childView" rows="3" maxlength="10000" required>${form.childView}</textarea></label>
    <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingParentView} <textarea name="parentView" rows="3" maxlength="10000">${form.parentView}</textarea></label>
    <h2>${uiLabelMap.AttendanceMeetingPlanHead}</h2>
    <div class="att-form"><label class="att-field">${uiLabelMap.AttendanceMeetingCycleFrom} <input type="date" name="fromDate" value="${form.fromDate}"></label>
      <label class="att-field">${uiLabelMap.AttendanceMeetingCycleWeeks} <input type="number" name="weeks" value="${form.weeks}" min="2" max="40"></label></div>
    <@actionForm rows=actionRows legend=uiLabelMap.AttendanceMeetingPlanned2/>
    <div class="att-steps"><button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceMeetingCycleBegin}</button>
      <a class="att-btn" href="<@ofbizUrl>Case</@ofbizUrl>?${pupil.caseQuery}">${uiLabelMap.AttendanceMeetingBack}</a></div>
  </form>
</#if>
</@page>
