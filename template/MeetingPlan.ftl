<#include "component://attendance/template/Macros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if types??>
  <div class="att-head"><div><p class="att-eyebrow"><a href="<@ofbizUrl>Case</@ofbizUrl>?${pupil.caseQuery}">${pupil.name}</a> &middot; ${pupil.group}</p>
    <h1>${uiLabelMap.AttendanceMeetingPlanPage}</h1></div></div>
  <@refusalBox/>
  <#if blocked?has_content><div class="att-note"><p>${blocked}</p></div></#if>
  <form class="att-card att-meeting-form" method="post" action="<@ofbizUrl>planMeeting</@ofbizUrl>" id="att-plan-form"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="caseId" value="${caseId}"><input type="hidden" name="token" value="${token}">
    <div class="att-form">
      <label class="att-field">${uiLabelMap.AttendanceMeetingType} <select name="meetingType" required><#list types as each>
        <option value="${each.value}"<#if each.chosen> selected</#if><#if each.blocked> disabled</#if>>${each.label}</option></#list></select></label>
      <label class="att-field">${uiLabelMap.AttendanceMeetingDate} <input type="date" name="date" value="${form.date}" min="${openedDate}" required></label>
      <label class="att-field">${uiLabelMap.AttendanceMeetingTime} <input type="time" name="time" value="${form.time}"></label>
      <label class="att-field">${uiLabelMap.AttendanceMeetingPlace} <input name="place" value="${form.place}" maxlength="100" autocomplete="off"></label>
      <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingPurpose} <input name="purpose" value="${form.purpose}" maxlength="255" autocomplete="off"></label>
    </div>
    <fieldset class="att-invite"><legend>${uiLabelMap.AttendanceMeetingInvite}</legend>
      <label class="att-pick"><input type="checkbox" name="invitePupil" value="Y"<#if form.pupil> checked</#if>> <b>${pupil.name}</b>
        <small>${uiLabelMap.AttendanceMeetingThePupil}</small></label>
      <#list contacts as each><label class="att-pick"><input type="checkbox" name="inviteContacts" value="${each.value}"<#if each.chosen> checked</#if>>
        <b>${each.name}</b> <small>${each.role}</small></label></#list>
      <#if !contacts?has_content><p class="att-note">${uiLabelMap.AttendanceMeetingNoContacts}</p></#if>
      <details<#if refusal?has_content> open</#if>><summary>${uiLabelMap.AttendanceMeetingStaff}</summary><div class="att-picks"><#list staff as each><label class="att-pick"><input
          type="checkbox" name="inviteStaff" value="${each.value}"<#if each.chosen> checked</#if>> ${each.name} <small>${each.role}</small></label></#list></div></details>
      <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingOthers} <textarea name="inviteOthers" rows="2" maxlength="4000">${form.others}</textarea></label>
    </fieldset>
    <div class="att-steps"><button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceMeetingPlanSave}</button>
      <a class="att-btn" href="<@ofbizUrl>Case</@ofbizUrl>?${pupil.caseQuery}">${uiLabelMap.AttendanceMeetingBack}</a></div>
  </form>
</#if>
</@page>
