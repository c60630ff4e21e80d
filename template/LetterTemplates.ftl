<#include "component://attendance/template/Macros.ftl"/>
<#macro ids>
  <@csrf/><input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="letterTypeId" value="${template.letterTypeId}">
  <input type="hidden" name="version" value="${template.version}">
</#macro>
<@page>
  <div class="att-head"><div>
    <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Letters</@ofbizUrl>?${schoolQuery!}">${uiLabelMap.AttendanceLetterPage}</a></p>
    <@schoolSwitch target="LetterTemplates"/><h1>${uiLabelMap.AttendanceLetterTemplatesPage}</h1>
    <p class="att-why">${uiLabelMap.AttendanceLetterTemplatesText}</p></div></div>
  <@problemBox/>
  <@noSchool/>
<#if template??>
  <@refusalBox/>
  <div class="att-letter-templates">
  <nav class="att-card att-letter-nav" aria-label="${uiLabelMap.AttendanceLetterTemplatesPage}"><#list groups as group>
    <h2>${group.label}</h2><ul class="att-plain"><#list group.templates as each><li><a href="<@ofbizUrl>LetterTemplates</@ofbizUrl>?${each.query}"<#if
        each.chosen> aria-current="true"</#if>>${each.name}</a><#if each.own> <small>${uiLabelMap.AttendanceLetterOwn}</small></#if></li></#list></ul></#list></nav>
  <div>
    <form class="att-card att-template" method="post" action="<@ofbizUrl>saveLetterTemplate</@ofbizUrl>"><@ids/>
      <h2>${template.name} <span class="att-flag">${template.ownText}</span></h2>
      <#if template.changed?has_content><p class="att-why">${template.changed}</p></#if>
      <label class="att-field">${uiLabelMap.AttendanceLetterHeading} <input name="heading" value="${template.heading}" maxlength="150"<#if !maySave> readonly</#if>></label>
      <label class="att-field" for="att-template-text">${uiLabelMap.AttendanceLetterText}</label>
      <textarea id="att-template-text" name="text" rows="16" maxlength="6000"<#if !maySave> readonly</#if>>${template.text}</textarea>
      <#if maySave>
      <label class="att-field">${uiLabelMap.AttendanceLetterReason} <input name="reason" value="${template.reason}" maxlength="255" required></label>
      <p class="att-foot-buttons"><#if template.own><button class="att-btn" type="submit"
            formaction="<@ofbizUrl>restoreLetterTemplate</@ofbizUrl>">${uiLabelMap.AttendanceLetterRestore}</button></#if>
        <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceLetterSave}</button></p>
      <#else><p class="att-why">${uiLabelMap.AttendanceLetterMayNotSave}</p></#if>
    </form>
    <section class="att-card" aria-labelledby="att-fields-h"><h2 id="att-fields-h">${uiLabelMap.AttendanceLetterFields}</h2>
      <p class="att-why">${uiLabelMap.AttendanceLetterFieldsText}</p>
      <dl class="att-facts att-letter-codes"><#list fields as each><div><dt><code class="att-code">${each.placeholder}</code></dt><dd>${each.meaning}</dd></div></#list></dl></section>
    <#if history?has_content>
    <details class="att-card"><summary>${uiLabelMap.AttendanceLetterVersions}</summary><ol class="att-lines"><#list history as each>
      <li><p>${each.changed}</p><#if each.restored><p>${uiLabelMap.AttendanceLetterRestored}</p><#else>
        <div class="att-letter"><b>${each.heading}</b><div class="att-letter-text">${each.text}</div></div></#if></li></#list></ol></details></#if>
  </div></div>
</#if>
</@page>
