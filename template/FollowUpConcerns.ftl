<#include "component://attendance/template/Macros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if concerns??>
  <div class="att-head"><div><@schoolSwitch target="FollowUpConcerns"/><h1>${uiLabelMap.AttendanceFollowUpPageConcerns}</h1></div></div>
  <p class="att-why"><#if mayRead>${uiLabelMap.AttendanceFollowUpConcernsLead}<#else>${uiLabelMap.AttendanceFollowUpConcernsOthers}</#if></p>
  <nav class="att-tabs att-concern-tabs" aria-label="${uiLabelMap.AttendanceFollowUpPageConcerns}"><#list tabs as each>
    <a href="<@ofbizUrl>FollowUpConcerns</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="true"</#if>>${each.label}
        <b>${each.count}</b></a></#list></nav>
  <@refusalBox/>
  <div class="att-two">
    <div><#if concerns?has_content><#list concerns as each>
      <section class="att-card"><div class="att-card-head"><h2><a class="att-quiet"
          href="<@ofbizUrl>Pupil</@ofbizUrl>?${each.query}">${each.name}</a> <small>${each.group}</small></h2>
        <p class="att-why">${each.raised}</p></div>
        <#if mayRead>
        <p><b>${each.kind}</b> <small>${each.by}<#if each.position?has_content>, ${each.position}</#if></small></p>
        <p class="att-concern-text">${each.text}</p>
        <#if each.isOpen>
        <form class="att-form" method="post" action="<@ofbizUrl>finishConcern</@ofbizUrl>"><@csrf/>
          <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="taskId" value="${each.taskId}">
          <label class="att-field att-wide">${uiLabelMap.AttendanceFollowUpWhatWasDone} <input name="note" maxlength="250"
              value="${each.typedNote}"></label>
          <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceFollowUpDone}</button>
        </form>
        <#else><p><b>${each.state}</b> ${each.finished}<#if each.note?has_content> &middot; ${each.note}</#if></p></#if>
        <#else><p>${each.state}</p></#if>
      </section></#list>
      <#else><div class="att-empty"><h2>${uiLabelMap.AttendanceFollowUpNoConcerns}</h2></div></#if></div>
    <section class="att-card" aria-labelledby="att-raise-h"><h2 id="att-raise-h">${uiLabelMap.AttendanceFollowUpRaise}</h2>
      <p class="att-why">${uiLabelMap.AttendanceFollowUpWorriesText}</p>
      <form class="att-form att-concern-form" method="post" action="<@ofbizUrl>recordConcern</@ofbizUrl>"><@csrf/>
        <input type="hidden" name="schoolId" value="${schoolId}">
        <label class="att-field">${uiLabelMap.AttendancePupilRef} <input name="pupilRef" value="${typed.pupilRef}" maxlength="60"
            required></label>
        <label class="att-field">${uiLabelMap.AttendanceFollowUpKind} <select name="concernKind"><#list kinds as kind>
          <option value="${kind.id}"<#if kind.chosen> selected</#if>>${kind.label}</option></#list></select></label>
        <label class="att-field">${uiLabelMap.AttendanceFollowUpConcernText} <textarea name="concernText" rows="5" maxlength="4000"
            required>${typed.text}</textarea></label>
        <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceFollowUpRaise}</button>
      </form></section>
  </div>
</#if>
</@page>
