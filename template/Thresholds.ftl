<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/FormMacros.ftl"/>
<@page script="threshold">
  <@problemBox/>
  <@noSchool/>
<#if packs??>
  <div class="att-head"><div><@schoolSwitch target="Thresholds"/><h1>${uiLabelMap.AttendancePageThresholds}</h1></div>
    <#if mayChange><a class="att-btn att-go" href="<@ofbizUrl>Rule</@ofbizUrl>?${newQuery}">${uiLabelMap.AttendanceThresholdNewRule}</a></#if></div>
  <@thresholdTabs current="Thresholds"/>
  <@refusalBox/>
  <#if evaluation??>
  <section class="att-card att-evaluation" id="att-evaluation" aria-label="${uiLabelMap.AttendanceThresholdEvaluation}"
      data-page="${pageData}" data-read="<@ofbizUrl>evaluationData</@ofbizUrl>"<#if evaluation.running> data-running</#if>>
    <div>
      <#if evaluation.open?has_content><p><a href="<@ofbizUrl>Watch</@ofbizUrl>?${openQuery}"><b>${evaluation.open}</b></a></p></#if>
      <p class="att-why" role="status" data-text><#if evaluation.running>${uiLabelMap.AttendanceThresholdRunning}<#else>${evaluation.last}</#if></p>
      <#if evaluation.failed?has_content><p class="att-error">${evaluation.failed}</p></#if>
      <#if evaluation.running><progress aria-label="${uiLabelMap.AttendanceThresholdRunning}" max="${evaluation.total}"
          value="${evaluation.done}"></progress></#if>
    </div>
    <#if evaluation.running><a class="att-btn att-no-js" href="<@ofbizUrl>Thresholds</@ofbizUrl>">${uiLabelMap.AttendanceThresholdReload}</a>
    <#elseif mayEvaluate><form method="post" action="<@ofbizUrl>startEvaluation</@ofbizUrl>"><@csrf/>
      <input type="hidden" name="schoolId" value="${schoolId}">
      <button class="att-btn" type="submit">${uiLabelMap.AttendanceThresholdEvaluateNow}</button></form></#if>
  </section></#if>
  <#list packs as pack>
  <section class="att-card att-pack" aria-labelledby="att-pack-${pack.policyId}">
    <div class="att-card-head"><h2 id="att-pack-${pack.policyId}">${pack.name}</h2><small>${pack.followed}</small></div>
    <p class="att-why">${pack.description}</p>
    <#if pack.rules?has_content><ul class="att-rules"><#list pack.rules as rule><@ruleLine rule=rule/></#list></ul>
    <#elseif pack.isOwn><p>${uiLabelMap.AttendanceThresholdNoOwn}</p></#if>
    <#if mayChange && !pack.isOwn><details<#if pack.isTyped> open</#if>><summary>${uiLabelMap.AttendanceThresholdLeave}</summary>
      <form class="att-form" method="post" action="<@ofbizUrl>leavePack</@ofbizUrl>">
        <@packFields pack=pack/>
        <button class="att-btn" type="submit">${uiLabelMap.AttendanceThresholdLeaveNow}</button></form></details></#if>
  </section></#list>
  <#if otherPacks?has_content>
  <h2 class="att-over">${uiLabelMap.AttendanceThresholdOtherPacks}</h2>
  <#list otherPacks as pack>
  <section class="att-card att-pack" aria-labelledby="att-pack-${pack.policyId}">
    <div class="att-card-head"><h3 id="att-pack-${pack.policyId}">${pack.name}</h3><small>${pack.followed}</small></div>
    <p class="att-why">${pack.description}</p>
    <details><summary>${pack.count}</summary><ul class="att-rules"><#list pack.rules as rule><@ruleLine rule=rule/></#list></ul></details>
    <#if mayChange><details<#if pack.isTyped> open</#if>><summary>${uiLabelMap.AttendanceThresholdFollow}</summary>
      <form class="att-form" method="post" action="<@ofbizUrl>followPack</@ofbizUrl>">
        <@packFields pack=pack/>
        <button class="att-btn" type="submit">${uiLabelMap.AttendanceThresholdFollowNow}</button></form></details></#if>
  </section></#list></#if>
</#if>
</@page>

<#macro ruleLine rule>
  <li<#if rule.state?has_content> class="att-ended"</#if>>
    <div><p class="att-rule-head"><a href="<@ofbizUrl>Rule</@ofbizUrl>?${rule.query}"><b>${rule.name}</b></a><#if rule.open?has_content>
        <a class="att-state att-state-open" href="<@ofbizUrl>Watch</@ofbizUrl>?${rule.openQuery}">${rule.open}</a></#if></p>
      <p>${rule.sentence}</p>
      <#if rule.state?has_content><p><span class="att-tag att-tag-warn">${rule.state}</span></p></#if>
      <#if rule.changed><p class="att-changed"><span class="att-tag att-tag-warn">${uiLabelMap.AttendanceThresholdChangedHere}</span>
        <#list rule.differences as each>${each.label}: ${each.after}<#if each.before?has_content>, ${uiLabelMap.AttendanceThresholdInPack}
          ${each.before}</#if><#if each?has_next>; </#if></#list></p></#if>
      <#list rule.upcoming as each><p class="att-changed">${each}</p></#list></div>
    <p class="att-then"><span>${rule.action}</span> <small>${rule.who}</small></p></li>
</#macro>

<#macro packFields pack>
  <@csrf/>
  <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="policyId" value="${pack.policyId}">
  <label class="att-field">${uiLabelMap.AttendanceThresholdFromDay} <input type="date" name="fromDate" required
      value="${typed.fromDate}"></label>
  <label class="att-field att-wide">${uiLabelMap.AttendanceThresholdField_reason} <input name="reason" type="text" maxlength="250" required
      value="<#if pack.isTyped>${typed.reason}</#if>"></label>
</#macro>
