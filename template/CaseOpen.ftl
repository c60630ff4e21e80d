<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/CaseMacros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if pupil??>
  <div class="att-head"><div><p class="att-eyebrow"><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${pupil.query}">${pupil.name}</a> &middot; ${pupil.group}</p>
    <h1>${uiLabelMap.AttendanceCaseOpenPage}</h1></div>
    <nav class="att-steps"><a class="att-btn" href="<@ofbizUrl>Cases</@ofbizUrl>?${casesQuery}">${uiLabelMap.AttendanceCasesAll}</a></nav></div>
  <@refusalBox/>
  <#if earlier?has_content><section class="att-card" aria-labelledby="att-earlier-h"><h2 id="att-earlier-h">${uiLabelMap.AttendanceCaseEarlier}</h2>
    <ul class="att-lines"><#list earlier as each><li><a href="<@ofbizUrl>Case</@ofbizUrl>?${each.query}">${each.opened}</a> ${each.stageText}
      <small><#if each.open>${uiLabelMap.AttendanceCaseIsOpen}<#else>${each.closed}</#if></small></li></#list></ul></section></#if>
  <#if mayOpen>
  <form class="att-card att-form" method="post" action="<@ofbizUrl>openCase</@ofbizUrl>"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="pupilRef" value="${pupil.pupilRef}"><#if
        triggerId?has_content><input type="hidden" name="triggerId" value="${triggerId}"></#if>
    <label class="att-field att-case-words">${uiLabelMap.AttendanceCaseOpenWhy} <textarea name="reason" rows="3" maxlength="2000"<#if
        !triggerId?has_content> required</#if>>${form.reason}</textarea></label>
    <label class="att-field">${uiLabelMap.AttendanceCaseStage} <select name="stage"><#list stages as each><@option of=each/></#list></select></label>
    <label class="att-field">${uiLabelMap.AttendanceCaseNextReview} <input type="date" name="nextReview" value="${form.nextReview}" required></label>
    <fieldset class="att-field att-wide"><legend>${uiLabelMap.AttendanceCaseLead}</legend><div class="att-form">
      <label class="att-field">${uiLabelMap.AttendanceCaseLeadStaff} <select name="lead"><option value="">&ndash;</option><#list staff as each><@option of=each/></#list></select></label>
      <label class="att-field">${uiLabelMap.AttendanceCaseLeadName} <input name="leadName" value="${form.leadName}" maxlength="100" autocomplete="off"></label>
      <label class="att-field">${uiLabelMap.AttendanceCaseLeadAgency} <input name="leadAgency" value="${form.leadAgency}" maxlength="100" autocomplete="off"></label>
    </div></fieldset>
    <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceCaseOpenPage}</button>
  </form>
  <#else><p class="att-why">${uiLabelMap.AttendanceCaseOpenNot}</p></#if>
</#if>
</@page>
