<#-- The cases of the pupil on his page: the open one first, or a way to open one. -->
<section class="att-card" aria-labelledby="att-cases-h"><h2 id="att-cases-h">${uiLabelMap.AttendancePupilCase}</h2>
  <#if cases?has_content><ul class="att-lines"><#list cases as each>
    <li><a href="<@ofbizUrl>Case</@ofbizUrl>?${each.query}"><b>${each.open?then(uiLabelMap.AttendancePupilCaseOpen, each.opened)}</b></a>
      <small><#if each.open>${each.stageText}, ${each.ladderText}<#if each.lead?has_content>; ${each.lead}</#if><#else>${each.closed}</#if></small></li></#list></ul>
  <#else><p class="att-why">${uiLabelMap.AttendancePupilNoCase}</p></#if>
  <#if mayOpenCase><p><a class="att-btn" href="<@ofbizUrl>CaseOpen</@ofbizUrl>?${caseQuery}">${uiLabelMap.AttendancePupilOpenCase}</a></p></#if>
</section>
