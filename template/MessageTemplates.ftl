<#include "component://attendance/template/Macros.ftl"/>
<@page script="messages">
  <div class="att-head"><div>
    <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Messages</@ofbizUrl>?${schoolQuery!}">${uiLabelMap.AttendanceOutboxPage}</a></p>
    <@schoolSwitch target="MessageTemplates"/><h1>${uiLabelMap.AttendanceOutboxTemplatesPage}</h1></div></div>
  <@problemBox/>
  <@noSchool/>
<#if template??>
  <nav class="att-template-nav" aria-label="${uiLabelMap.AttendanceOutboxTemplatesPage}"><#list kinds as kind>
    <div><h2>${kind.label}</h2><p class="att-tabs"><#list kind.templates as each>
      <a href="<@ofbizUrl>MessageTemplates</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="true"</#if>>${each.channel}<#if
          each.own> <small>${each.ownText}</small></#if></a></#list></p></div></#list>
  </nav>
  <@refusalBox/>
  <div class="att-two">
    <form class="att-card att-template" method="post" action="<@ofbizUrl>saveMessageTemplate</@ofbizUrl>" id="att-template"
        data-page="${pageData}" data-preview="<@ofbizUrl>messageTemplateData</@ofbizUrl>">
      <@csrf/>
      <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="kind" value="${template.kind}">
      <input type="hidden" name="channel" value="${template.channel}"><input type="hidden" name="version" value="${template.version}">
      <h2>${template.title} <span class="att-flag">${template.ownText}</span></h2>
      <p class="att-why">${template.changed}</p>
      <#if template.hasSubject>
      <label class="att-field">${uiLabelMap.AttendanceOutboxFieldSubject} <input name="subject" value="${template.subject}" maxlength="150"></label>
      </#if>
      <label class="att-field" for="att-template-text">${uiLabelMap.AttendanceOutboxFieldText}</label>
      <textarea id="att-template-text" name="text" rows="14" maxlength="${template.longest}">${template.text}</textarea>
      <p class="att-foot-buttons"><button class="att-btn att-no-js" type="submit" name="preview" value="Y">${uiLabelMap.AttendanceOutboxPreview}</button>
        <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceOutboxSave}</button></p>
    </form>
    <div>
      <section class="att-card" aria-labelledby="att-preview-h"><h2 id="att-preview-h">${uiLabelMap.AttendanceOutboxPreviewTitle}</h2>
        <p class="att-why">${uiLabelMap.AttendanceOutboxPreviewText}</p>
        <p class="att-note att-note-bad" id="att-preview-problem" role="status"<#if !preview.problem??> hidden</#if>>${preview.problem!}</p>
        <div class="att-letter" id="att-preview"><b data-preview="subject">${preview.subject}</b><div class="att-letter-text"
            data-preview="text">${preview.text}</div></div></section>
      <section class="att-card" aria-labelledby="att-fields-h"><h2 id="att-fields-h">${uiLabelMap.AttendanceOutboxFields}</h2>
        <dl class="att-facts"><#list fields as each>
          <div><dt><code class="att-code">${each.placeholder}</code></dt><dd>${each.meaning}<#if each.inSubject>
              <small>${uiLabelMap.AttendanceOutboxInSubject}</small></#if></dd></div></#list></dl>
        <p class="att-why">${uiLabelMap.AttendanceOutboxFieldsText}</p></section>
      <#if template.own>
      <form class="att-card" method="post" action="<@ofbizUrl>restoreMessageTemplate</@ofbizUrl>"><@csrf/>
        <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="kind" value="${template.kind}">
        <input type="hidden" name="channel" value="${template.channel}"><input type="hidden" name="version" value="${template.version}">
        <p>${uiLabelMap.AttendanceOutboxRestoreText}</p>
        <button class="att-btn" type="submit">${uiLabelMap.AttendanceOutboxRestore}</button></form></#if>
      <#if history?has_content>
      <details class="att-card"><summary>${uiLabelMap.AttendanceOutboxHistory}</summary>
        <ol class="att-lines"><#list history as each>
          <li><b>${each.by}</b> <small>${each.at}</small><#if each.restored><p>${uiLabelMap.AttendanceOutboxRestored}</p><#else>
            <div class="att-letter"><b>${each.subject}</b><div class="att-letter-text">${each.text}</div></div></#if></li></#list></ol></details></#if>
    </div>
  </div>
</#if>
</@page>
