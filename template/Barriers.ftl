<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/FormMacros.ftl"/>
<#include "component://attendance/template/ApproachMacros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if barriers??>
  <div class="att-head"><div><@caseCrumb/><h1>${title}</h1></div></div>
  <@caseTabs current="Barriers"/>
  <@formRefusal/>
  <div class="att-two"><div class="att-first">
  <#if barriers?has_content>
  <ul class="att-plain"><#list barriers as each>
    <li class="att-card" id="att-b-${each.barrierId}"><div class="att-card-head"><h2>${each.name}</h2><span<#if !each.stands> class="att-state att-state-done"</#if>>${each.when}</span></div>
      <#if !each.mayRead><p class="att-why">${uiLabelMap.AttendanceApproachGuardedHere}</p></#if>
      <#if each.said?has_content><dl class="att-said"><#list each.said as said><div><dt>${said.label}</dt><dd>${said.text}</dd></div></#list></dl></#if>
      <p class="att-why">${each.recorded}</p>
      <div class="att-steps-row">
      <#if each.help?has_content && each.stands><details class="att-step"><summary>${uiLabelMap.AttendanceApproachWhoHelps}</summary>
        <ul class="att-lines"><#list each.help as help><li><b>${help.name}</b> <small>${help.offer} ${help.contact}</small><#if
          help.link?has_content><a href="${help.link}" rel="noopener noreferrer">${help.link}</a></#if></li></#list></ul></details></#if>
      <#if pupil.open && each.mayRead><details class="att-step"<#if each.edited> open</#if>><summary>${uiLabelMap.AttendanceApproachChange}</summary>
        <form class="att-form" method="post" action="<@ofbizUrl>saveBarrier</@ofbizUrl>"><@csrf/>
          <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="caseId" value="${caseId}">
          <input type="hidden" name="barrierId" value="${each.barrierId}"><input type="hidden" name="version" value="${each.version}">
          <label class="att-field">${uiLabelMap.AttendanceApproachField_fromDate} <input type="date" name="fromDate" value="${each.form.fromDate}" max="${today}" required></label>
          <label class="att-field">${uiLabelMap.AttendanceApproachField_thruDate} <input type="date" name="thruDate" value="${each.form.thruDate}"></label>
          <@words key=each.barrierId name="childWords" label=uiLabelMap.AttendanceApproachField_childWords value=each.form.childWords/>
          <@words key=each.barrierId name="parentWords" label=uiLabelMap.AttendanceApproachField_parentWords value=each.form.parentWords/>
          <@words key=each.barrierId name="note" label=uiLabelMap.AttendanceApproachField_note value=each.form.note/>
          <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceApproachSave}</button></form></details></#if>
      </div></li></#list></ul>
  <#else><div class="att-empty"><h2>${uiLabelMap.AttendanceApproachNoBarriers}</h2><p>${uiLabelMap.AttendanceApproachNoBarriersText}</p></div></#if>
  <p><a href="<@ofbizUrl>HelpDirectory</@ofbizUrl>?${helpQuery}">${uiLabelMap.AttendanceApproachHelpPage}</a></p>
  </div>
  <div><#if pupil.open>
    <section class="att-card" aria-labelledby="att-new-h"><h2 id="att-new-h">${uiLabelMap.AttendanceApproachBarrierNew}</h2>
    <form class="att-stack" method="post" action="<@ofbizUrl>saveBarrier</@ofbizUrl>" id="att-new"><@csrf/>
      <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="caseId" value="${caseId}"><input type="hidden" name="token" value="${form.token}">
      <@choice name="barrier" label=uiLabelMap.AttendanceApproachField_barrier options=kinds empty=uiLabelMap.AttendanceApproachChoose help=uiLabelMap.AttendanceApproachGuardedHelp/>
      <@input name="fromDate" label=uiLabelMap.AttendanceApproachField_fromDate type="date" value=form.fromDate required=true/>
      <@area name="childWords" label=uiLabelMap.AttendanceApproachField_childWords value=form.childWords rows=2/>
      <@area name="parentWords" label=uiLabelMap.AttendanceApproachField_parentWords value=form.parentWords rows=2/>
      <@area name="note" label=uiLabelMap.AttendanceApproachField_note value=form.note rows=2/>
      <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceApproachBarrierAdd}</button></form></section>
  <#else><p class="att-why">${uiLabelMap.AttendanceApproachClosed}</p></#if></div></div>
</#if>
</@page>
