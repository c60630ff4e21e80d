<#include "component://attendance/template/Macros.ftl"/>
<@page script="follow-up-tasks">
  <@problemBox/>
  <@noSchool/>
<#if tasks??>
  <div class="att-head">
    <div><@schoolSwitch target="FollowUpTasks"/><h1>${uiLabelMap.AttendanceFollowUpPageTasks}</h1></div>
    <nav class="att-steps" aria-label="${uiLabelMap.AttendanceFollowUpTaskStates}"><#list states as each>
      <a class="att-btn<#if each.chosen> att-go</#if>" href="<@ofbizUrl>FollowUpTasks</@ofbizUrl>?${each.query}"<#if each.chosen>
          aria-current="true"</#if>>${each.label}</a></#list></nav>
  </div>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceFollowUpByRole}"><#list roles as each>
    <a href="<@ofbizUrl>FollowUpTasks</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="true"</#if>>${each.label}
        <b>${each.count}</b></a></#list></nav>
  <@refusalBox/>
  <div class="att-bar"><p class="att-why" role="status">${found}</p>
    <p class="att-find att-js"><label for="att-filter">${uiLabelMap.AttendanceFollowUpFind}</label>
      <input id="att-filter" type="search" autocomplete="off"></p></div>
  <#if tasks?has_content>
  <ul class="att-tasks" id="att-tasks"><#list tasks as task>
    <li class="att-card" id="att-task-${task.taskId}"><div class="att-card-head"><h2>${task.what}</h2>
      <p><#if task.overdue><b class="att-past-due">${task.due}</b><#else>${task.due}</#if></p></div>
      <p><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${task.pupilQuery}">${task.name}</a> ${task.registrationGroup}
        <small>${task.ownerRole!}</small></p>
      <#if task.finished?has_content><p><b>${task.finished}</b><#if task.seen?has_content> &middot; ${task.seen}</#if><#if
          task.note?has_content> &middot; ${task.note}</#if></p></#if>
      <#if task.refused?has_content><p class="att-error">${task.refused}</p></#if>
      <#if isOpen && task.mayFinish>
      <details<#if task.refused?has_content> open</#if>><summary>${uiLabelMap.AttendanceFollowUpFinish}</summary>
        <form class="att-form" method="post" action="<@ofbizUrl>finishTask</@ofbizUrl>"><@csrf/><@taskKey task=task/>
          <#if task.asksForChildSeen>
          <fieldset class="att-field"><legend>${uiLabelMap.AttendanceFollowUpChildSeenAsk}</legend>
            <label><input type="radio" name="childSeen" value="Y" required> ${uiLabelMap.AttendanceFollowUpYes}</label>
            <label><input type="radio" name="childSeen" value="N"> ${uiLabelMap.AttendanceFollowUpNo}</label></fieldset>
          </#if>
          <label class="att-field att-wide">${uiLabelMap.AttendanceFollowUpWhatWasDone} <input name="note" value="${task.typed!}"
              maxlength="250"></label>
          <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceFollowUpDone}</button>
        </form>
        <form class="att-form" method="post" action="<@ofbizUrl>waiveTask</@ofbizUrl>"><@csrf/><@taskKey task=task/>
          <label class="att-field att-wide">${uiLabelMap.AttendanceFollowUpWaiveWhy} <input name="note" maxlength="250" required></label>
          <button class="att-btn" type="submit">${uiLabelMap.AttendanceFollowUpWaive}</button>
        </form>
      </details>
      <#elseif !isOpen && task.mayFinish>
      <form method="post" action="<@ofbizUrl>reopenTask</@ofbizUrl>"><@csrf/><@taskKey task=task/>
        <button class="att-btn" type="submit">${uiLabelMap.AttendanceFollowUpReopen}</button></form>
      <#else><p class="att-why">${uiLabelMap.AttendanceFollowUpForSafeguard}</p></#if>
    </li></#list>
  </ul>
  <#else>
  <div class="att-empty"><h2>${uiLabelMap.AttendanceFollowUpNoTasksTitle}</h2><p>${uiLabelMap.AttendanceFollowUpNoTasksText}</p></div>
  </#if>
</#if>
</@page>
<#macro taskKey task><input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="taskId" value="${task.taskId}">
  <input type="hidden" name="state" value="${state}"><input type="hidden" name="role" value="${role}"></#macro>
