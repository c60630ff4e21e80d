<#-- What was agreed or planned: a list with its state, and rows to fill in. -->
<#macro agreed list>
  <ul class="att-lines att-agreed"><#list list as each>
    <li><#if each.isOpen><span class="att-tag att-tag-tried">${each.state}</span><#else><span class="att-tag">${each.state}</span></#if> ${each.text}
      <small>${each.owner} &middot; <#if each.overdue><b class="att-past-due">${each.due}</b><#else>${each.due}</#if><#if
          each.note?has_content> &middot; ${each.note}</#if></small></li></#list></ul>
</#macro>
<#macro actionForm rows legend>
  <fieldset class="att-actions-form"><legend>${legend}</legend>
  <p class="att-why">${uiLabelMap.AttendanceMeetingActionsHelp}</p>
  <#list rows as row><div class="att-action-row" role="group" aria-label="${uiLabelMap.AttendanceMeetingAction} ${row.number}">
    <label class="att-field att-what">${uiLabelMap.AttendanceMeetingActionText} <input name="what_${row.index}" value="${row.what}" maxlength="200"
        autocomplete="off"></label>
    <label class="att-field">${uiLabelMap.AttendanceMeetingActionOwner} <select name="owner_${row.index}"><option
        value="">${uiLabelMap.AttendanceMeetingActionElse}</option><#list row.people as each><option value="${each.value}"<#if each.chosen>
        selected</#if>>${each.label}</option></#list></select></label>
    <label class="att-field">${uiLabelMap.AttendanceMeetingActionName} <input name="ownerName_${row.index}" value="${row.ownerName}" maxlength="100"
        autocomplete="off"></label>
    <label class="att-field">${uiLabelMap.AttendanceMeetingActionDue} <input type="date" name="due_${row.index}" value="${row.due}"></label></div></#list>
  </fieldset>
</#macro>
<#macro spans figures>
  <div class="att-scroll"><table class="att-table att-spans"><caption class="att-sr">${uiLabelMap.AttendanceMeetingSpans}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceMeetingSpan}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceMeetingSpanAttendance}</th>
      <th scope="col" class="att-num">${uiLabelMap.AttendanceMeetingSpanAttended}</th><th scope="col"
          class="att-num">${uiLabelMap.AttendanceMeetingSpanAuthorised}</th>
      <th scope="col" class="att-num">${uiLabelMap.AttendanceMeetingSpanUnauthorised}</th><th scope="col"
          class="att-num">${uiLabelMap.AttendanceMeetingSpanLate}</th></tr></thead>
    <tbody><#list figures as each><tr><th scope="row">${each.name} <small>${each.dates}<#if each.partly?has_content>, ${each.partly}</#if></small></th>
      <#if each.begun><td class="att-num"><b>${each.percent}</b></td><td class="att-num">${each.attended} / ${each.possible}</td>
      <td class="att-num">${each.authorised}</td><td class="att-num">${each.unauthorised}</td><td class="att-num">${each.late}</td>
      <#else><td colspan="5" class="att-why">${uiLabelMap.AttendanceMeetingSpanToCome}</td></#if></tr></#list></tbody></table></div>
</#macro>
