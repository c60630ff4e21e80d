<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/ApproachMacros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if rows??>
  <div class="att-head"><div><@schoolSwitch target="HelpDirectory"/><h1>${uiLabelMap.AttendanceApproachHelpPage}</h1></div>
    <#if mayChange><a class="att-btn att-go" href="<@ofbizUrl>HelpService</@ofbizUrl>?${addQuery}">${uiLabelMap.AttendanceApproachHelpAdd}</a></#if></div>
  <@catalogueTabs current="HelpDirectory"/>
  <form class="att-search" method="get" action="<@ofbizUrl>HelpDirectory</@ofbizUrl>"><input type="hidden" name="schoolId" value="${schoolId}">
    <label class="att-field">${uiLabelMap.AttendanceApproachAgainst} <select name="barrier"><#list kinds as each>
      <option value="${each.value}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></label>
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceShow}</button></form>
  <p class="att-why att-gap" role="status">${found}</p>
  <#if rows?has_content>
  <ul class="att-plain att-helps"><#list rows as row>
    <li class="att-card"><h2><#if mayChange><a href="<@ofbizUrl>HelpService</@ofbizUrl>?${row.query}">${row.name}</a><#else>${row.name}</#if>
      <@rowTags row=row/></h2>
      <p>${row.offer}</p><p class="att-why">${row.contact}</p>
      <#if row.link?has_content><p><a href="${row.link}" rel="noopener noreferrer">${row.link}</a></p></#if>
      <p class="att-marks-line"><#list row.barriers as barrier><span class="att-flag">${barrier}</span> </#list></p></li></#list></ul>
  <#else><div class="att-empty"><h2>${uiLabelMap.AttendanceApproachHelpNone}</h2></div></#if>
  <p><a href="<@ofbizUrl>HelpDirectory</@ofbizUrl>?${allQuery}"><#if showsAll>${uiLabelMap.AttendanceApproachHideRetired}<#else>${uiLabelMap.AttendanceApproachShowRetired}</#if></a></p>
</#if>
</@page>
