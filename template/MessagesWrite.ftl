<#include "component://attendance/template/Macros.ftl"/>
<#macro gaps list title text look>
  <section class="att-card att-gaps att-gaps-${look}" aria-label="${title}"><h2>${title}</h2><p class="att-why">${text}</p>
    <ul class="att-lines"><#list list as each>
      <li><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${each.pupilQuery}">${each.pupil}</a> <span class="att-flag">${each.group}</span>
        <small>${each.reason}</small></li></#list></ul></section>
</#macro>
<@page script="messages">
  <div class="att-head"><div>
    <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Messages</@ofbizUrl>?${schoolQuery!}">${uiLabelMap.AttendanceOutboxPage}</a></p>
    <@schoolSwitch target="MessagesWrite"/><h1>${uiLabelMap.AttendanceOutboxWritePage}</h1></div></div>
  <@noSchool/>
<#if wanted??>
  <form class="att-search" method="get" action="<@ofbizUrl>MessagesWrite</@ofbizUrl>">
    <input type="hidden" name="schoolId" value="${schoolId}">
    <label class="att-field">${uiLabelMap.AttendanceOutboxAbout} <select name="kind"><#list kinds as each>
      <option value="${each.kind}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></label>
    <label class="att-field">${uiLabelMap.AttendanceOutboxBy} <select name="channel"><#list channels as each>
      <option value="${each.channel}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></label>
    <label class="att-field">${uiLabelMap.AttendanceDate} <input type="date" name="date" value="${wanted.date}"></label>
    <#if ofOneDay>
    <label class="att-field">${uiLabelMap.AttendanceSession} <select name="session"><option value="">${uiLabelMap.AttendanceOutboxBoth}</option>
      <option value="AM"<#if wanted.isAm> selected</#if>>${uiLabelMap.AttendanceSession_AM}</option>
      <option value="PM"<#if wanted.isPm> selected</#if>>${uiLabelMap.AttendanceSession_PM}</option></select></label>
    <#else>
    <label class="att-field">${uiLabelMap.AttendanceOutboxSince} <input type="date" name="fromDate" value="${wanted.fromDate}"></label>
    <label class="att-field">${uiLabelMap.AttendanceOutboxPupilRef} <input name="pupilRef" value="${wanted.pupilRef}" maxlength="60"></label>
    </#if>
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceShow}</button>
  </form>
  <@problemBox/>
  <@refusalBox/>
  <#if pupils??>
  <h2 class="att-write-h">${heading}</h2>
  <#if closed??><div class="att-note"><p>${closed} ${uiLabelMap.AttendanceOutboxWillBeHeld}</p></div></#if>
  <#if unreachable?has_content><@gaps list=unreachable title=unreachableTitle text=uiLabelMap.AttendanceOutboxUnreachableText look="bad"/></#if>
  <#if skipped?has_content><@gaps list=skipped title=uiLabelMap.AttendanceOutboxSkipped text=uiLabelMap.AttendanceOutboxSkippedText
      look="plain"/></#if>
  <#if pupils?has_content>
  <form method="post" action="<@ofbizUrl>queueMessages</@ofbizUrl>" id="att-write">
    <@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="kind" value="${wanted.kind}">
    <input type="hidden" name="channel" value="${wanted.channel}"><input type="hidden" name="date" value="${wanted.date}">
    <input type="hidden" name="session" value="${wanted.session}"><input type="hidden" name="fromDate" value="${wanted.fromDate}">
    <input type="hidden" name="rowCount" value="${rowCount}">
    <#if fresh gt 0>
    <label class="att-check att-js"><input type="checkbox" id="att-all" checked> ${uiLabelMap.AttendanceOutboxEverybody}</label></#if>
    <ul class="att-plain att-outbox"><#list pupils as pupil>
      <li class="att-card att-mail">
        <div class="att-mail-head"><h3><label class="att-check"><input type="checkbox" name="pupilRef_${pupil.index}" value="${pupil.pupilRef}"<#if
            pupil.isNew> checked<#else> disabled</#if>> <span>${pupil.pupil} <small>${pupil.group}</small></span></label></h3>
          <span class="att-why">${pupil.dates}</span></div>
        <#list pupil.messages as each>
        <div class="att-mail-one"><p class="att-mail-to">${each.channel} <b>${each.to}</b> <span class="att-mail-address">${each.address}</span>
            <#if each.present?has_content><span class="att-tag att-tag-warn">${each.present}</span></#if></p>
          <details<#if pupil?is_first && each?is_first> open</#if>><summary>${uiLabelMap.AttendanceOutboxWhatItSays}</summary>
            <div class="att-letter"><#if each.subject?has_content><b>${each.subject}</b></#if><div
                class="att-letter-text">${each.text}</div></div></details></div></#list>
      </li></#list>
    </ul>
    <#if fresh gt 0>
    <div class="att-write-foot"><p>${summary}</p>
      <p class="att-foot-buttons"><button class="att-btn" type="submit">${uiLabelMap.AttendanceOutboxQueueOnly}</button>
        <button class="att-btn att-go" type="submit" name="send" value="Y">${uiLabelMap.AttendanceOutboxQueueAndSend}</button></p></div>
    <#else>
    <div class="att-write-foot"><p>${uiLabelMap.AttendanceOutboxAllWritten}</p>
      <p><a class="att-btn att-go" href="<@ofbizUrl>Messages</@ofbizUrl>?${schoolQuery}">${uiLabelMap.AttendanceOutboxToOutbox}</a></p></div>
    </#if>
  </form>
  <#elseif nobody>
  <div class="att-empty"><h2>${uiLabelMap.AttendanceOutboxNobodyTitle}</h2><p>${nothing}</p></div>
  </#if>
  </#if>
<#else><@problemBox/></#if>
</@page>
