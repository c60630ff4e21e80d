<#list home.pupils as pupil>
  <#if pupil.tasks?has_content>
  <h3>${uiLabelMap.AttendanceFollowUpPageTasks}</h3>
  <ul class="att-lines"><#list pupil.tasks as task><li>${task.what} <small><#if task.overdue><b class="att-past-due">${task.due}</b><#else>${task.due}</#if>
      &middot; ${task.ownerRole!} &middot; ${pupil.forename}</small></li></#list></ul>
  </#if>
</#list>
<#if home.attempts?has_content || home.messages?has_content>
  <h3>${uiLabelMap.AttendanceFollowUpTriedHead}</h3>
  <ol class="att-lines att-log"><#list home.messages as each><li>${each}</li></#list><#list home.attempts as each>
    <li<#if each.takenBack> class="att-taken-back"</#if>><b>${each.at}</b> ${each.text}<#if each.said?has_content>
      <span>${each.said}</span></#if> <small>${each.by!}<#if each.takenBack> &middot; ${uiLabelMap.AttendanceFollowUpIsTakenBack}</#if></small></li></#list>
  </ol>
</#if>
