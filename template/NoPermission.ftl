<div class="att-app"><div class="att-page">
  <div class="att-empty">
    <h1>${uiLabelMap.AttendancePageNoPermission}</h1>
    <p>${uiLabelMap.AttendanceNoPermissionText}</p>
    <p><a class="att-btn" href="<@ofbizUrl>main</@ofbizUrl>">${uiLabelMap.AttendanceBackToToday}</a></p>
  </div>
</div></div>
