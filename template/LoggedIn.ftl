<#include "component://attendance/template/Macros.ftl"/>
<@page>
  <div class="att-empty">
    <h1>${uiLabelMap.AttendancePageLoggedIn}</h1>
    <p>${uiLabelMap.AttendanceLoggedInText}</p>
    <p><a class="att-btn" href="<@ofbizUrl>main</@ofbizUrl>">${uiLabelMap.AttendanceBackToToday}</a></p>
  </div>
</@page>
