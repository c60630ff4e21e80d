<#-- What the pages of approaches, barriers and services share. Texts arrive encoded. -->
<#macro area name label value="" help="" rows=3 required=false>
  <@line name=name label=label help=help><textarea id="att-f-${name}" name="${name}" rows="${rows}" maxlength="10000"<#if required> required</#if><#if
      (fieldErrors[name])?has_content> aria-invalid="true"</#if> aria-describedby="att-e-${name} att-h-${name}">${value}</textarea></@line>
</#macro>

<#-- Text fields of a form of which a page has several: ids begin with the key. -->
<#macro words key name label value><label class="att-field att-wide" for="att-${key}-${name}">${label}
  <textarea id="att-${key}-${name}" name="${name}" rows="2" maxlength="10000">${value}</textarea></label></#macro>

<#-- Boxes to tick, each Y by its own name. -->
<#macro ticks legend options prefix keysName keys>
  <fieldset class="att-field att-ticks"><legend>${legend}</legend>
    <input type="hidden" name="${keysName}" value="${keys}">
    <#list options as each><label class="att-check"><input type="checkbox" name="${prefix}${each.value}" value="Y"<#if each.chosen>
      checked</#if>> ${each.label}</label></#list></fieldset>
</#macro>

<#-- Where a page of a case stands: pupil and way back. -->
<#macro caseCrumb><p class="att-eyebrow"><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${pupil.query}">${pupil.name}</a> &middot;
  ${pupil.group!pupil.registrationGroup!} &middot; <a href="<@ofbizUrl>Case</@ofbizUrl>?${caseQuery}">${uiLabelMap.AttendanceApproachCase}</a></p></#macro>

<#-- The tabs of what is on record for support in a case. -->
<#macro caseTabs current>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceApproachTabs}">
    <a href="<@ofbizUrl>Barriers</@ofbizUrl>?${caseQuery}"<#if current == "Barriers"> aria-current="page"</#if>>${uiLabelMap.AttendanceApproachBarriers}</a>
    <a href="<@ofbizUrl>ApproachUse</@ofbizUrl>?${caseQuery}"<#if current == "ApproachUse"> aria-current="page"</#if>>${uiLabelMap.AttendanceApproachUsePage}</a>
    <a href="<@ofbizUrl>Checklist</@ofbizUrl>?${caseQuery}"<#if current == "Checklist"> aria-current="page"</#if>>${uiLabelMap.AttendanceApproachChecklist}</a>
    <a href="<@ofbizUrl>Responsibilities</@ofbizUrl>?${caseQuery}"<#if current == "Responsibilities">
        aria-current="page"</#if>>${uiLabelMap.AttendanceApproachDuties}</a>
  </nav>
</#macro>

<#macro catalogueTabs current>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceApproachCatalogues}">
    <a href="<@ofbizUrl>Approaches</@ofbizUrl>"<#if current == "Approaches"> aria-current="page"</#if>>${uiLabelMap.AttendanceApproachPage}</a>
    <a href="<@ofbizUrl>HelpDirectory</@ofbizUrl>"<#if current == "HelpDirectory"> aria-current="page"</#if>>${uiLabelMap.AttendanceApproachHelpPage}</a>
  </nav>
</#macro>

<#-- Whether a row of a catalogue is the school's. -->
<#macro rowTags row><#if row.own> <span class="att-tag att-tag-warn">${uiLabelMap.AttendanceApproachOwn}</span></#if><#if row.changed>
  <span class="att-tag att-tag-warn">${uiLabelMap.AttendanceApproachChanged}</span></#if><#if row.retired?has_content>
  <span class="att-tag att-tag-bad">${row.retired}</span></#if></#macro>

<#-- The history of a row and the way back to as it was shipped. -->
<#macro rowHistory restoreTo idName id>
  <#if mayRestore><section class="att-card" aria-labelledby="att-restore-h"><h2 id="att-restore-h">${uiLabelMap.AttendanceApproachRestore}</h2>
    <form class="att-form" method="post" action="<@ofbizUrl>${restoreTo}</@ofbizUrl>"><@csrf/>
      <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="${idName}" value="${id}">
      <input type="hidden" name="seenVersion" value="${form.seenVersion}">
      <label class="att-field att-wide">${uiLabelMap.AttendanceThresholdField_reason} <input name="reason" type="text" maxlength="250" required></label>
      <button class="att-btn" type="submit">${uiLabelMap.AttendanceApproachRestore}</button></form></section></#if>
  <section class="att-card" aria-labelledby="att-history-h"><h2 id="att-history-h">${uiLabelMap.AttendanceThresholdHistory}</h2>
    <#if changes?has_content><@history changes=changes; each></@history><#else><p class="att-why">${uiLabelMap.AttendanceThresholdNoHistory}</p></#if></section>
</#macro>
