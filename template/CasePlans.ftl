<#include "component://attendance/template/Macros.ftl"/>
<#macro planLine each>
  <li><a href="<@ofbizUrl>Plan</@ofbizUrl>?${each.query}">${each.name}</a> <span class="att-state att-plan-${each.state}">${each.stateText}</span>
    <small>${each.days}<#if each.review?has_content> &middot; <span<#if each.overdue> class="att-tag att-tag-bad"</#if>>${each.review}</span></#if></small></li>
</#macro>
<section class="att-card" id="plans" aria-labelledby="att-plans-h">
  <div class="att-card-head"><h2 id="att-plans-h">${uiLabelMap.AttendanceSupportPlans}</h2>
    <#if casePlansNew?has_content><a class="att-btn att-go" href="<@ofbizUrl>PlanEdit</@ofbizUrl>?${casePlansNew}">${uiLabelMap.AttendanceSupportNew}</a></#if></div>
  <#if casePlansProblem?has_content><p class="att-error" role="alert">${casePlansProblem}</p></#if>
  <#if casePlans?has_content>
  <ul class="att-lines"><#list casePlans as each><@planLine each=each/></#list></ul>
  <#if casePlansMore?has_content><details><summary>${uiLabelMap.AttendanceSupportOlder}</summary>
    <ul class="att-lines"><#list casePlansMore as each><@planLine each=each/></#list></ul></details></#if>
  <#else><p class="att-empty-line">${uiLabelMap.AttendanceSupportNoPlans}</p></#if>
</section>
