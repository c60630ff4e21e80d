<#include "component://attendance/template/AgreedMacros.ftl"/>
<#if cyclesProblem?has_content><p class="att-note att-note-bad">${cyclesProblem}</p><#elseif cycles??>
<section class="att-card att-cycles" aria-labelledby="att-cycles-h"><div class="att-card-head"><h2 id="att-cycles-h">${uiLabelMap.AttendanceMeetingCycles}</h2>
  <#if cycleStartQuery?has_content><a class="att-btn att-go" href="<@ofbizUrl>CycleStart</@ofbizUrl>?${cycleStartQuery}">${uiLabelMap.AttendanceMeetingCycleBegin}</a></#if></div>
  <#if cycles?has_content><ol class="att-lines"><#list cycles as each>
    <li><a href="<@ofbizUrl>Cycle</@ofbizUrl>?${each.query}">${each.title}</a> <span class="att-state">${each.state}</span>
      <small>${each.dates} &middot; <#if each.midwayOverdue><b class="att-past-due">${each.midway}</b><#else>${each.midway}</#if> &middot; <#if
          each.reviewOverdue><b class="att-past-due">${each.end}</b><#else>${each.end}</#if></small>
      <#if each.figures??><@spans figures=each.figures/></#if></li></#list></ol>
  <#else><p class="att-empty-line">${uiLabelMap.AttendanceMeetingCyclesNone}</p></#if>
</section></#if>
