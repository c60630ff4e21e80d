<#include "component://attendance/template/Macros.ftl"/>
<#macro act request ids label go=false>
  <form method="post" action="<@ofbizUrl>${request}</@ofbizUrl>"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="messageIds" value="${ids}">
    <button class="att-btn<#if go> att-go</#if>" type="submit">${label}</button></form>
</#macro>
<@page script="messages">
  <@problemBox/>
  <@noSchool/>
  <div class="att-head"><div><@schoolSwitch target="Messages"/><h1>${uiLabelMap.AttendanceOutboxPage}</h1></div>
    <#if outbox??><p class="att-steps"><a class="att-btn" href="<@ofbizUrl>MessageTemplates</@ofbizUrl>?${schoolQuery}">
        ${uiLabelMap.AttendanceOutboxTemplatesPage}</a>
      <a class="att-btn att-go" href="<@ofbizUrl>MessagesWrite</@ofbizUrl>?${schoolQuery}">${uiLabelMap.AttendanceOutboxWriteFirstDay}</a></p></#if>
  </div>
<#if outbox??>
  <@refusalBox/>
  <#if nothingGoes??><p class="att-why att-channels">${nothingGoes}</p></#if>
  <#if channels?has_content>
  <ul class="att-channels" aria-label="${uiLabelMap.AttendanceOutboxChannels}"><#list channels as each>
    <li class="<#if each.open>att-channel-open<#else>att-channel-closed</#if>"><b>${each.name}</b> <span>${each.why}</span></li></#list>
  </ul>
  </#if>
  <#if waiting??>
  <div class="att-note att-note-draft"><p>${waiting}</p>
    <form method="post" action="<@ofbizUrl>sendMessages</@ofbizUrl>"><@csrf/><input type="hidden" name="schoolId" value="${schoolId}">
      <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceOutboxSendNow}</button></form></div>
  </#if>
  <div data-page="${pageData}" data-read="<@ofbizUrl>messagesData</@ofbizUrl>" id="att-outbox">
  <p class="att-sr" role="status" id="att-say"></p>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceOutboxFilterState}"><#list tabs as each>
    <a href="<@ofbizUrl>Messages</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="true"</#if>>${each.label}
        <b data-state-count="${each.state}">${each.count}</b></a></#list>
  </nav>
  <form class="att-search att-outbox-filter" method="get" action="<@ofbizUrl>Messages</@ofbizUrl>">
    <input type="hidden" name="schoolId" value="${schoolId}"><#if state?has_content><input type="hidden" name="state" value="${state}"></#if>
    <label class="att-field">${uiLabelMap.AttendanceOutboxAbout} <select name="kind"><option value="">${uiLabelMap.AttendanceOutboxAll}</option><#list
        kinds as each><option value="${each.kind}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></label>
    <label class="att-field">${uiLabelMap.AttendanceFrom} <input type="date" name="fromDate" value="${outbox.from}"></label>
    <label class="att-field">${uiLabelMap.AttendanceThru} <input type="date" name="thruDate" value="${outbox.thru}"></label>
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceShow}</button>
  </form>
  <#if failedIds?has_content || heldIds?has_content>
  <div class="att-bar"><#if failedIds?has_content><@act request="retryMessages" ids=failedIds label=uiLabelMap.AttendanceOutboxRetryAll/></#if>
    <#if heldIds?has_content><@act request="retryMessages" ids=heldIds label=uiLabelMap.AttendanceOutboxReleaseAll/></#if></div>
  </#if>
  <#if messages?has_content>
  <ul class="att-plain att-outbox"><#list messages as each>
    <li class="att-card att-mail att-mail-${each.state}">
      <div class="att-mail-head"><h2><a class="att-quiet" href="<@ofbizUrl>Pupil</@ofbizUrl>?${each.pupilQuery}">${each.pupil}</a>
          <small>${each.group}</small></h2>
        <span class="att-state att-mail-state-${each.state}">${each.stateText}</span></div>
      <p>${each.kind}: ${each.dates}</p>
      <p class="att-mail-to">${each.channel} <b>${each.to}</b> <span class="att-mail-address">${each.address}</span></p>
      <#if each.reason?has_content><p class="att-mail-reason">${each.reason} ${each.next}</p></#if>
      <p class="att-why">${each.when} ${each.by}</p>
      <details><summary>${uiLabelMap.AttendanceOutboxWhatItSays}</summary>
        <div class="att-letter"><#if each.subject?has_content><b>${each.subject}</b></#if><div class="att-letter-text">${each.text}</div></div></details>
      <#if each.mayRetry || each.mayCancel>
      <div class="att-mail-acts">
        <#if each.mayRetry><@act request="retryMessages" ids=each.messageId label=uiLabelMap.AttendanceOutboxRetry/></#if>
        <#if each.mayCancel><details><summary class="att-btn">${uiLabelMap.AttendanceOutboxCancel}</summary>
          <form class="att-form" method="post" action="<@ofbizUrl>cancelMessages</@ofbizUrl>"><@csrf/>
            <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="messageIds" value="${each.messageId}">
            <label class="att-field att-wide">${uiLabelMap.AttendanceOutboxCancelWhy} <input name="reason" maxlength="200"></label>
            <button class="att-btn" type="submit">${uiLabelMap.AttendanceOutboxCancelNow}</button></form></details></#if>
      </div></#if>
    </li></#list>
  </ul>
  <#if outbox.more><p class="att-why">${uiLabelMap.AttendanceOutboxMore}</p></#if>
  <#else>
  <div class="att-empty"><h2>${uiLabelMap.AttendanceOutboxEmptyTitle}</h2><p>${outbox.range}</p><p>${uiLabelMap.AttendanceOutboxEmptyText}</p>
    <p><a class="att-btn" href="<@ofbizUrl>MessagesWrite</@ofbizUrl>?${schoolQuery}">${uiLabelMap.AttendanceOutboxWriteFirstDay}</a></p></div>
  </#if>
  </div>
  <section class="att-card att-write-other" aria-labelledby="att-write-h"><h2 id="att-write-h">${uiLabelMap.AttendanceOutboxWriteOther}</h2>
    <p class="att-steps"><#list kinds as each><a class="att-btn" href="<@ofbizUrl>MessagesWrite</@ofbizUrl>?${each.query}">${each.label}</a> </#list></p>
  </section>
  <details class="att-card" id="att-sender"<#if sender.open> open</#if>><summary><b>${uiLabelMap.AttendanceOutboxSender}</b></summary>
    <p class="att-why">${uiLabelMap.AttendanceOutboxSenderText}</p>
    <#if sender.may>
    <form class="att-form" method="post" action="<@ofbizUrl>saveMessageSender</@ofbizUrl>"><@csrf/>
      <input type="hidden" name="schoolId" value="${schoolId}">
      <label class="att-field att-wide">${uiLabelMap.AttendanceOutboxSenderEmailLabel}
          <input type="email" name="email" value="${sender.email}" maxlength="200" autocomplete="off"></label>
      <label class="att-field att-wide">${uiLabelMap.AttendanceOutboxSenderTelephoneLabel}
          <input type="tel" name="telephone" value="${sender.telephone}" maxlength="30" autocomplete="off"></label>
      <button class="att-btn" type="submit">${uiLabelMap.AttendanceOutboxSave}</button>
    </form>
    <#else>
    <dl class="att-facts"><div><dt>${uiLabelMap.AttendanceOutboxSenderEmailLabel}</dt><dd>${sender.email}</dd></div>
      <div><dt>${uiLabelMap.AttendanceOutboxSenderTelephoneLabel}</dt><dd>${sender.telephone}</dd></div></dl>
    <p class="att-why">${uiLabelMap.AttendanceOutboxSenderWho}</p>
    </#if>
  </details>
</#if>
</@page>
