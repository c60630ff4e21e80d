<#include "component://attendance/template/AgreedMacros.ftl"/>
<#if meetingsProblem?has_content><p class="att-note att-note-bad">${meetingsProblem}</p><#elseif meetings??>
<section class="att-card" aria-labelledby="att-meetings-h"><div class="att-card-head"><h2 id="att-meetings-h">${uiLabelMap.AttendanceMeetingSection}</h2>
  <#if meetingPlanQuery?has_content><a class="att-btn att-go" href="<@ofbizUrl>MeetingPlan</@ofbizUrl>?${meetingPlanQuery}">${uiLabelMap.AttendanceMeetingPlanOne}</a></#if></div>
  <#if meetings?has_content><ol class="att-lines"><#list meetings as each>
    <li><a href="<@ofbizUrl>Meeting</@ofbizUrl>?${each.query}">${each.type}</a> <span class="att-state att-meet-${each.state}">${each.stateText}</span><#if
        each.invitation?has_content> <span class="att-why">${each.invitation}</span></#if>
      <small>${each.when}<#if each.who?has_content> &middot; ${each.who}</#if></small>
      <#if each.actions?has_content><@agreed list=each.actions/></#if></li></#list></ol>
  <#if meetingsMore?has_content><p class="att-why">${meetingsMore}</p></#if>
  <#else><p class="att-empty-line">${uiLabelMap.AttendanceMeetingNone}</p></#if>
</section></#if>
