<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/ApproachMacros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if groups??>
  <div class="att-head"><div><@caseCrumb/><h1>${title}</h1></div></div>
  <@caseTabs current="Responsibilities"/>
  <p>${why} ${ticked}</p>
  <p class="att-why att-gap">${uiLabelMap.AttendanceApproachDutiesHelp}</p>
  <#list groups as group>
  <section class="att-card" aria-labelledby="att-g-${group.id}"><h2 id="att-g-${group.id}">${group.name}</h2><p class="att-why">${group.why}</p>
    <div class="att-parties"><#list group.parties as party><div><h3>${party.name}</h3>
      <ul class="att-plain att-duties"><#list party.duties as duty>
        <li class="<#if duty.ticked>att-duty-met<#elseif duty.tickable>att-duty-open<#else>att-duty-other</#if>"><span class="att-sr"><#if
          duty.ticked>${uiLabelMap.AttendanceApproachMet}<#elseif duty.tickable>${uiLabelMap.AttendanceApproachNotMet}<#else>${uiLabelMap.AttendanceApproachNotOfCase}</#if></span>
          ${duty.text}<#if duty.lines?has_content><ul class="att-plain att-proof"><#list duty.lines as line><li>${line.date}: ${line.words}</li></#list><#if
          duty.more?has_content><li>${duty.more}</li></#if></ul></#if></li></#list></ul></div></#list></div></section></#list>
</#if>
</@page>
