<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/ApproachMacros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if stages??>
  <div class="att-head"><div><@schoolSwitch target="Approaches"/><h1>${uiLabelMap.AttendanceApproachPage}</h1></div>
    <#if mayChange><a class="att-btn att-go" href="<@ofbizUrl>Approach</@ofbizUrl>?${addQuery}">${uiLabelMap.AttendanceApproachAdd}</a></#if></div>
  <@catalogueTabs current="Approaches"/>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceApproachStages}"><#list stages as each>
    <a href="<@ofbizUrl>Approaches</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="true"</#if>>${each.label} <b>${each.count}</b></a></#list></nav>
  <p class="att-why att-gap">${stageHelp}</p>
  <#list parts as section>
  <section class="att-card" aria-labelledby="att-sec-${section?index}"><h2 id="att-sec-${section?index}">${section.name}</h2>
    <ul class="att-lines"><#list section.rows as row>
      <li<#if !row.offered> class="att-ended"</#if>><b><#if mayChange><a href="<@ofbizUrl>Approach</@ofbizUrl>?${row.query}">${row.name}</a><#else>${row.name}</#if></b>
        <@rowTags row=row/> <small>${row.explanation}</small></li></#list></ul></section>
  <#else><div class="att-empty"><h2>${uiLabelMap.AttendanceApproachNoRows}</h2></div></#list>
  <p><a href="<@ofbizUrl>Approaches</@ofbizUrl>?${allQuery}"><#if showsAll>${uiLabelMap.AttendanceApproachHideRetired}<#else>${uiLabelMap.AttendanceApproachShowRetired}</#if></a></p>
</#if>
</@page>
