<#-- Fields of forms, one below the other: label, help, what is wrong, then the field itself. Texts arrive encoded. -->
<#macro line name label help="">
  <div class="att-line<#if (fieldErrors[name])?has_content> att-wrong</#if>">
    <label for="att-f-${name}">${label}</label>
    <small id="att-h-${name}">${help}</small>
    <p class="att-error" id="att-e-${name}">${(fieldErrors[name])!}</p>
    <#nested>
  </div>
</#macro>

<#macro input name label value="" help="" type="text" required=false size=40 maxlength=250 list="">
  <@line name=name label=label help=help><input id="att-f-${name}" name="${name}" type="${type}" value="${value}"<#if type == "text">
      size="${size}" maxlength="${maxlength}"</#if><#if required> required</#if><#if list?has_content> list="${list}"</#if><#if (fieldErrors[name])?has_content> aria-invalid="true"</#if>
      aria-describedby="att-e-${name} att-h-${name}"></@line>
</#macro>

<#macro choice name label options help="" empty="">
  <@line name=name label=label help=help><select id="att-f-${name}" name="${name}"<#if (fieldErrors[name])?has_content>
      aria-invalid="true"</#if> aria-describedby="att-e-${name} att-h-${name}">
      <#if empty?has_content><option value="">${empty}</option></#if>
      <#list options as each><option value="${each.value}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></@line>
</#macro>

<#-- A refusal of a form: the message, and a link to each field it is about. -->
<#macro formRefusal>
  <@refusalBox><#if problems?has_content><ul><#list problems as each><li><a
      href="#att-f-${each.field}">${each.label}</a>: ${each.message}</li></#list></ul></#if></@refusalBox>
</#macro>

<#-- The history of changes, the latest first; with restore where the page allows it. -->
<#macro history changes>
  <ol class="att-lines att-history"><#list changes as each>
    <li><p><b>${each.title}</b> <small>${each.at} &middot; ${each.by}</small></p>
      <#if each.reason?has_content><p>${each.reason}</p></#if>
      <#if each.differences?has_content><dl class="att-differences"><#list each.differences as difference>
        <div><dt>${difference.label}</dt><dd><#if difference.before?has_content><del>${difference.before}</del>
            <span aria-hidden="true">&rarr;</span><span class="att-sr">${uiLabelMap.AttendanceTo}</span> </#if><ins><#if
            difference.after?has_content>${difference.after}<#else>&ndash;</#if></ins></dd></div></#list></dl></#if>
      <#nested each></li></#list>
  </ol>
</#macro>

<#-- The pages about thresholds. -->
<#macro thresholdTabs current>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendancePageThresholds}">
    <a href="<@ofbizUrl>Thresholds</@ofbizUrl>"<#if current == "Thresholds"> aria-current="page"</#if>>${uiLabelMap.AttendanceThresholdTabRules}</a>
    <a href="<@ofbizUrl>ThresholdSettings</@ofbizUrl>"<#if current == "ThresholdSettings">
        aria-current="page"</#if>>${uiLabelMap.AttendanceThresholdTabSettings}</a>
    <a href="<@ofbizUrl>ThresholdHistory</@ofbizUrl>"<#if current == "ThresholdHistory">
        aria-current="page"</#if>>${uiLabelMap.AttendanceThresholdTabHistory}</a>
    <a href="<@ofbizUrl>Approaches</@ofbizUrl>">${uiLabelMap.AttendanceThresholdTabApproaches}</a>
  </nav>
</#macro>

<#-- Whom a change of a rule would add and drop. -->
<#macro triedBox tried>
  <section class="att-touches" id="att-touches" tabindex="-1" aria-labelledby="att-touches-h">
    <h2 id="att-touches-h">${uiLabelMap.AttendanceThresholdTriedHead}</h2>
    <p>${tried.summary}</p>
    <#list tried.lists as list>
    <div class="att-tried-list"><p><b>${list.title}</b></p>
      <#if list.pupils?has_content><ul class="att-plain"><#list list.pupils as pupil>
        <li><#if mayPupil><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${pupil.query}">${pupil.name}</a><#else>${pupil.name}</#if>
          <small>${pupil.group!}</small> <span class="att-value">${pupil.value}</span></li></#list></ul></#if>
      <#if list.more?has_content><p class="att-why">${list.more}</p></#if></div></#list>
  </section>
</#macro>
