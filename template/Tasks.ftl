<#include "component://attendance/template/Macros.ftl"/>
<#macro counts cells all query><#list cells as cell><td class="att-num"><#if cell.count == 0><span class="att-nought">0</span><#else><a
    href="<@ofbizUrl>Tasks</@ofbizUrl>?${cell.query}"<#if cell.overdue> class="att-past-due"</#if>>${cell.count}</a></#if></td></#list>
  <td class="att-num"><a href="<@ofbizUrl>Tasks</@ofbizUrl>?${query}">${all}</a></td></#macro>
<#macro whenHeads><#list whens as when><th scope="col" class="att-num">${when}</th></#list><th scope="col"
    class="att-num">${uiLabelMap.AttendanceMeetingTasksAll}</th></#macro>
<@page script="tasks">
  <@problemBox/>
  <@noSchool/>
<#if pupils??>
  <div class="att-head">
    <div><@schoolSwitch target="Tasks"/><h1>${uiLabelMap.AttendancePageTasks}</h1></div>
    <nav class="att-steps" aria-label="${uiLabelMap.AttendanceMeetingTaskStates}"><#list states as each>
      <a class="att-btn<#if each.chosen> att-go</#if>" href="<@ofbizUrl>Tasks</@ofbizUrl>?${each.query}"<#if each.chosen>
          aria-current="true"</#if>>${each.label}</a></#list></nav>
  </div>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceMeetingTaskSides}"><#list sides as each>
    <a href="<@ofbizUrl>Tasks</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="true"</#if>>${each.label} <b>${each.count}</b></a></#list></nav>
  <@refusalBox/>
  <#if undoIds?has_content>
  <form class="att-note att-note-good att-undo" method="post" action="<@ofbizUrl>settleTasks</@ofbizUrl>"><@csrf/>
    <@kept/><#list undoIds as id><input type="hidden" name="taskId" value="${id}"></#list>
    <p>${uiLabelMap.AttendanceMeetingTasksUndoAsk}</p>
    <button class="att-btn" type="submit" name="action" value="reopen">${uiLabelMap.AttendanceMeetingTasksUndo}</button></form>
  </#if>
  <#if tiles?has_content>
  <nav class="att-counts att-due-tiles" aria-label="${uiLabelMap.AttendanceMeetingTaskWhens}"><#list tiles as each>
    <a class="att-count<#if each.overdue> att-overdue</#if>" href="<@ofbizUrl>Tasks</@ofbizUrl>?${each.query}"<#if each.chosen>
        aria-current="true"</#if>><span>${each.label}</span><b>${each.count}</b></a></#list></nav>
  </#if>
  <#if owners?has_content || kinds?has_content>
  <div class="att-task-sums">
    <#if owners?has_content>
    <details class="att-card" open><summary><h2>${uiLabelMap.AttendanceMeetingTasksByOwner}</h2></summary>
      <div class="att-scroll"><table class="att-table att-sums"><caption class="att-sr">${uiLabelMap.AttendanceMeetingTasksByOwner}</caption>
        <thead><tr><th scope="col">${uiLabelMap.AttendanceMeetingTaskOwner}</th><@whenHeads/></tr></thead>
        <tbody><#list owners as each><tr><th scope="row">${each.name}<#if each.mine> <span
            class="att-tag">${uiLabelMap.AttendanceMeetingTasksOf_mine}</span></#if><#if each.role?has_content> <small>${each.role}</small></#if></th>
          <@counts cells=each.cells all=each.all query=each.query/></tr></#list></tbody></table></div></details>
    </#if>
    <#if isOpen && kinds?has_content>
    <details class="att-card" open><summary><h2>${uiLabelMap.AttendanceMeetingTasksByKind}</h2></summary>
      <div class="att-scroll"><table class="att-table att-sums"><caption class="att-sr">${uiLabelMap.AttendanceMeetingTasksByKind}</caption>
        <thead><tr><th scope="col">${uiLabelMap.AttendanceMeetingTaskKind}</th><@whenHeads/></tr></thead>
        <tbody><#list kinds as each><tr><th scope="row">${each.name}</th><@counts cells=each.cells all=each.all query=each.query/></tr></#list>
        </tbody></table></div></details>
    </#if>
  </div>
  </#if>
  <div class="att-bar"><p class="att-why" role="status" id="att-found">${found}</p>
    <#list chips as each><a class="att-task-chip" href="<@ofbizUrl>Tasks</@ofbizUrl>?${each.query}"
        aria-label="${uiLabelMap.AttendanceMeetingTasksDrop} ${each.label}">${each.label} <span aria-hidden="true">&times;</span></a></#list>
    <form class="att-find" role="search" method="get" action="<@ofbizUrl>Tasks</@ofbizUrl>"><input type="hidden" name="schoolId" value="${schoolId}">
      <#list searchFields as each><input type="hidden" name="${each.name}" value="${each.value}"></#list>
      <label for="att-filter">${uiLabelMap.AttendanceMeetingTasksFind}</label>
      <input id="att-filter" type="search" name="q" value="${q}" maxlength="60" autocomplete="off">
      <button class="att-btn" type="submit">${uiLabelMap.AttendanceFind}</button></form>
    <a class="att-btn" href="<@ofbizUrl>tasksCsv</@ofbizUrl>?${csvQuery}">${uiLabelMap.AttendanceFollowUpCsv}</a>
  </div>
  <#if pupils?has_content>
  <form method="post" action="<@ofbizUrl>settleTasks</@ofbizUrl>" id="att-settle"><@csrf/><@kept/>
  <table class="att-table att-tasks" id="att-tasks"><caption class="att-sr">${uiLabelMap.AttendancePageTasks}</caption>
    <thead><tr><th scope="col" class="att-tick"><label class="att-js"><input type="checkbox" id="att-tick-all"><span
        class="att-sr">${uiLabelMap.AttendanceMeetingTasksTickAll}</span></label></th><th scope="col">${uiLabelMap.AttendanceMeetingTaskWhat}</th>
      <th scope="col">${uiLabelMap.AttendanceMeetingTaskDue}</th><th scope="col">${uiLabelMap.AttendanceMeetingTaskOwner}</th></tr></thead>
    <#list pupils as pupil><tbody>
    <tr class="att-group"><th colspan="4" scope="rowgroup"><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${pupil.pupilQuery}">${pupil.name}</a>
      <small>${pupil.group}</small><#if pupil.caseQuery?has_content && cases> <a class="att-case-link"
        href="<@ofbizUrl>Case</@ofbizUrl>?${pupil.caseQuery}">${uiLabelMap.AttendanceMeetingTaskCase}</a></#if></th></tr>
    <#list pupil.tasks as task><tr id="att-task-${task.taskId}">
      <td class="att-tick"><#if task.mayFinish><label><input type="checkbox" name="taskId" value="${task.taskId}"<#if task.ticked> checked</#if>><span
          class="att-sr">${task.label}</span></label></#if></td>
      <td><#if task.page?has_content && cases><a href="<@ofbizUrl>${task.page}</@ofbizUrl>?${task.query}">${task.what}</a><#else>${task.what}</#if><#if
          !task.mayFinish> <small>${uiLabelMap.AttendanceMeetingTaskSafeguard}</small></#if><#if task.asksForChildSeen && isOpen> <span
          class="att-tag att-tag-tried">${uiLabelMap.AttendanceMeetingTaskSeenTag}</span></#if><#if task.note?has_content> <small>${task.note}</small></#if></td>
      <td><#if task.finished?has_content>${task.finished}<#if task.seen?has_content> <small>${task.seen}</small></#if><#elseif task.overdue><b
          class="att-past-due">${task.due}</b><#elseif task.today><b>${task.due}</b><#else>${task.due}</#if></td>
      <td>${task.owner}</td></tr></#list>
    </tbody></#list>
  </table>
  <div class="att-settle-bar" role="group" aria-label="${uiLabelMap.AttendanceMeetingTasksWithTicked}">
    <p class="att-js" id="att-ticked" role="status" data-one="${uiLabelMap.AttendanceMeetingTickedOne}" data-many="${uiLabelMap.AttendanceMeetingTickedMany}"
        data-none="${uiLabelMap.AttendanceMeetingTickedNone}">${uiLabelMap.AttendanceMeetingTickedNone}</p>
    <#if isOpen>
    <label class="att-field att-settle-note">${uiLabelMap.AttendanceMeetingTaskNote} <input name="note" value="${note}" maxlength="250" autocomplete="off"></label>
    <#if asksForChildSeen><label class="att-field">${uiLabelMap.AttendanceFollowUpChildSeenAsk} <select name="childSeen"><option value=""></option>
      <option value="Y"<#if seenY> selected</#if>>${uiLabelMap.AttendanceFollowUpYes}</option><option value="N"<#if seenN>
          selected</#if>>${uiLabelMap.AttendanceFollowUpNo}</option></select></label></#if>
    <button class="att-btn att-go" type="submit" name="action" value="done">${uiLabelMap.AttendanceFollowUpDone}</button>
    <button class="att-btn" type="submit" name="action" value="waive">${uiLabelMap.AttendanceFollowUpWaive}</button>
    <span class="att-hand"><label class="att-field">${uiLabelMap.AttendanceMeetingHandTo} <select name="toUserLoginId"><option
        value="">${uiLabelMap.AttendanceMeetingHandRole}</option><#list people as each><option value="${each.value}"<#if each.chosen>
        selected</#if>>${each.label}</option></#list></select></label>
    <button class="att-btn" type="submit" name="action" value="hand">${uiLabelMap.AttendanceMeetingHand}</button></span>
    <#else>
    <button class="att-btn att-go" type="submit" name="action" value="reopen">${uiLabelMap.AttendanceMeetingTaskReopen}</button>
    </#if>
  </div>
  </form>
  <#else>
  <div class="att-empty"><h2>${uiLabelMap.AttendanceMeetingNoTasksTitle}</h2><p>${uiLabelMap.AttendanceMeetingNoTasksText}</p></div>
  </#if>
  <#if earlier?has_content || further?has_content>
  <nav class="att-steps att-pages" aria-label="${uiLabelMap.AttendanceMeetingTaskPages}">
    <#if earlier?has_content><a class="att-btn" rel="prev" href="<@ofbizUrl>Tasks</@ofbizUrl>?${earlier}">${uiLabelMap.AttendanceMeetingPageEarlier}</a></#if>
    <#if further?has_content><a class="att-btn" rel="next" href="<@ofbizUrl>Tasks</@ofbizUrl>?${further}">${uiLabelMap.AttendanceMeetingPageFurther}</a></#if>
  </nav>
  </#if>
</#if>
</@page>
<#macro kept><input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="page" value="${pageNumber}"><#list filterFields as each><input
    type="hidden" name="${each.name}" value="${each.value}"></#list></#macro>
