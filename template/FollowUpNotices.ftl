<#list home.pupils as pupil>
  <#list pupil.notices as notice>
  <div class="att-tell<#if !notice.open> att-told</#if>"><p><b>${notice.text}</b> <small>${pupil.forename} &middot; ${notice.state}</small></p>
    <#if notice.open && notice.taskId?has_content>
    <details><summary>${uiLabelMap.AttendanceFollowUpWaive}</summary>
      <form class="att-form" method="post" action="<@ofbizUrl>waiveNotice</@ofbizUrl>"><@csrf/>
        <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="taskId" value="${notice.taskId}">
        <input type="hidden" name="date" value="${day.iso}">
        <label class="att-field att-wide">${uiLabelMap.AttendanceFollowUpWaiveWhy} <input name="note" maxlength="250" required></label>
        <button class="att-btn" type="submit">${uiLabelMap.AttendanceFollowUpWaive}</button>
      </form></details>
    </#if></div>
  </#list>
</#list>
