<#include "component://attendance/template/Macros.ftl"/>
<@page script="follow-up">
  <@problemBox/>
  <@noSchool/>
<#if day??>
  <div class="att-head">
    <div><@schoolSwitch target="FollowUp"/>
      <h1>${uiLabelMap.AttendanceFollowUpPageQueue}<span class="att-h1-part">${day.long}</span></h1></div>
    <nav class="att-steps" aria-label="${uiLabelMap.AttendanceFollowUpOtherDays}">
      <#if previous??><a class="att-btn" rel="prev" href="<@ofbizUrl>FollowUp</@ofbizUrl>?${previous.query}" title="${previous.label}"><span
          aria-hidden="true">&larr;</span><span class="att-sr">${previous.label}</span></a></#if>
      <#if next??><a class="att-btn" rel="next" href="<@ofbizUrl>FollowUp</@ofbizUrl>?${next.query}" title="${next.label}"><span
          aria-hidden="true">&rarr;</span><span class="att-sr">${next.label}</span></a></#if>
      <a class="att-btn" href="<@ofbizUrl>Tasks</@ofbizUrl>?${csvQuery}">${uiLabelMap.AttendanceFollowUpPageTasks}</a>
      <a class="att-btn" href="<@ofbizUrl>FollowUpConcerns</@ofbizUrl>?${csvQuery}">${uiLabelMap.AttendanceFollowUpPageConcerns}</a>
      <button type="button" class="att-btn att-js" data-act="print">${uiLabelMap.AttendancePrint}</button>
      <button type="button" class="att-btn att-js" data-act="help" aria-haspopup="dialog"
          aria-label="${uiLabelMap.AttendanceAllKeys}">?</button>
    </nav>
  </div>
  <#if !day.isSchoolDay>
  <div class="att-empty"><h2>${uiLabelMap.AttendanceNoSchoolDayTitle}</h2><p>${uiLabelMap.AttendanceFollowUpNoSchoolText}</p>
    <#if previous??><p><a class="att-btn att-go" href="<@ofbizUrl>FollowUp</@ofbizUrl>?${previous.query}">${previous.label}</a></p></#if></div>
  <#else>
  <div id="att-follow" data-page="${pageData}" data-live="<@ofbizUrl>followUpData</@ofbizUrl>">
    <div class="att-follow-top">
      <p class="att-why"><span data-summary>${summary}</span><#if day.isToday> &middot;
        <span id="att-live">${uiLabelMap.AttendanceAsOf} <span data-now>${day.now}</span></span></#if><#if messageQuery??> &middot;
        <a href="<@ofbizUrl>MessagesWrite</@ofbizUrl>?${messageQuery}">${uiLabelMap.AttendanceFollowUpWriteMessages}</a></#if></p>
      <#if last??>
      <form class="att-last" method="post" action="<@ofbizUrl>takeBackAttempt</@ofbizUrl>" id="att-undo"><@csrf/>
        <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="date" value="${day.iso}">
        <input type="hidden" name="token" value="${last.token}">
        <span id="att-last">${last.text}</span>
        <button class="att-btn" type="submit">${uiLabelMap.AttendanceFollowUpTakeBack} <kbd class="att-js">Z</kbd></button>
      </form>
      </#if>
    </div>
    <#list openRegisters as each><p class="att-note<#if each.overdue> att-note-bad</#if>"><span>${uiLabelMap.AttendanceFollowUpOpenRegisters}
        ${each.session}: <#list each.groups as register><a
        href="<@ofbizUrl>Register</@ofbizUrl>?${register.query}">${register.group}</a><#sep>, </#sep></#list></span></p></#list>
    <@refusalBox/>
    <#if wantedGone><p class="att-note"><span>${uiLabelMap.AttendanceFollowUpGone}</span></p></#if>
    <#if none>
    <div class="att-empty"><h2>${uiLabelMap.AttendanceFollowUpNobodyTitle}</h2><p>${uiLabelMap.AttendanceFollowUpNobodyText}</p></div>
    <#else>
    <div class="att-follow">
      <div><#if home??><#include "component://attendance/template/FollowUpHome.ftl"/><#else><#include
          "component://attendance/template/FollowUpStart.ftl"/></#if></div>
      <#include "component://attendance/template/FollowUpList.ftl"/>
    </div>
    </#if>
  </div>
  <p class="att-sr" id="att-say" role="status" aria-live="polite"></p>
  <#include "component://attendance/template/FollowUpKeys.ftl"/>
  </#if>
</#if>
</@page>
