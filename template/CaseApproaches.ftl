<#if approachProblem?has_content><p class="att-note att-note-bad">${approachProblem}</p><#elseif approachQuery??>
<section class="att-card" aria-labelledby="att-approaches-h"><div class="att-card-head"><h2 id="att-approaches-h">${uiLabelMap.AttendanceApproachSection}</h2>
  <#if approachOpen><a class="att-btn att-go" href="<@ofbizUrl>ApproachUse</@ofbizUrl>?${approachQuery}">${uiLabelMap.AttendanceApproachRecord}</a></#if></div>
  <p class="att-case-barriers"><b>${uiLabelMap.AttendanceApproachBarriers}</b>
    <#if approachBarriers?has_content><#list approachBarriers as each><span class="att-flag">${each.name}, ${each.since}</span> </#list><#else>${uiLabelMap.AttendanceApproachNoBarriersYet}</#if>
    <a href="<@ofbizUrl>Barriers</@ofbizUrl>?${approachQuery}">${uiLabelMap.AttendanceApproachBarriersOpen}</a></p>
  <#if approachUses?has_content><ol class="att-lines"><#list approachUses as each>
    <li><a href="<@ofbizUrl>ApproachUse</@ofbizUrl>?${each.query}">${each.name}</a> <small>${each.date} &middot; ${each.owner}<#if each.result?has_content> &middot; ${each.result}</#if></small></li></#list></ol>
  <#if approachMore?has_content><p class="att-why">${approachMore}</p></#if>
  <#else><p class="att-why">${uiLabelMap.AttendanceApproachNoneUsed}</p></#if>
  <p class="att-links"><a href="<@ofbizUrl>Checklist</@ofbizUrl>?${approachQuery}">${uiLabelMap.AttendanceApproachChecklist}</a>
    <a href="<@ofbizUrl>Responsibilities</@ofbizUrl>?${approachQuery}">${uiLabelMap.AttendanceApproachDuties}</a></p>
</section></#if>
