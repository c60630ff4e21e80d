<#include "component://attendance/template/WatchMacros.ftl"/>
<section class="att-card att-thresholds" aria-labelledby="att-thresholds-h">
  <h2 id="att-thresholds-h">${uiLabelMap.AttendanceWatchThresholds}</h2>
  <p><a class="att-ten<#if thresholds.reached> att-tag att-tag-bad</#if>"
      href="<@ofbizUrl>Marks</@ofbizUrl>?${thresholds.windowQuery}"><b>${thresholds.ofTen}</b></a> ${uiLabelMap.AttendanceWatchCardTen}<#if
      thresholds.dropOuts?has_content>; ${thresholds.dropOuts}</#if>.</p>
  <p><b>${thresholds.absence}</b> ${uiLabelMap.AttendanceWatchCardYear}<#if thresholds.direction.detail?has_content>,
    <@directionCell of=thresholds.direction/></#if>. <#list thresholds.words as sentence>${sentence} </#list></p>
  <#if thresholds.triggers?has_content><h3>${uiLabelMap.AttendanceWatchCardOpen}</h3>
  <@openTriggers of=thresholds.triggers/><#if thresholds.moreTriggers?has_content>
  <details><summary>${thresholds.more}</summary><@openTriggers of=thresholds.moreTriggers/></details></#if></#if>
  <#if thresholds.mayPatterns><p><a href="<@ofbizUrl>Patterns</@ofbizUrl>?${thresholds.patternsQuery}">${uiLabelMap.AttendanceWatchCardPatterns}</a></p></#if>
</section>

<#macro openTriggers of><ul class="att-lines"><#list of as trigger>
    <li>${trigger.name!} <small>${trigger.rule}: ${trigger.value}, ${trigger.sinceWords}<#if trigger.owner?has_content>;
      ${trigger.owner}</#if></small></li></#list></ul></#macro>
