<section class="att-card att-year" aria-labelledby="att-year-h">
  <div class="att-card-head"><h2 id="att-year-h">${uiLabelMap.AttendanceYearHead}<#if yearName??> ${yearName}</#if></h2>
  <#if years?has_content><nav class="att-tabs" aria-label="${uiLabelMap.AttendanceYears}"><#list years as each>
    <a href="<@ofbizUrl>Pupil</@ofbizUrl>?${each.query}"<#if each.chosen>
        aria-current="true"</#if>>${each.name}</a></#list></nav></#if></div>
  <div class="att-scroll"><table class="att-cal" id="att-cal">
    <caption>${uiLabelMap.AttendanceCalendarCaption}</caption>
    <thead><tr><th scope="col"><span class="att-sr">${uiLabelMap.AttendanceSession}</span></th><#list weeks as week>
      <th scope="col"><abbr title="${week.title}"><span aria-hidden="true">${week.month}</span><span
          class="att-sr">${week.title}</span></abbr></th></#list></tr></thead>
    <tbody><#list calendarRows as row>
      <tr<#if row.first> class="att-cal-first"</#if>><th scope="row"><span aria-hidden="true">${row.sign}</span><span
          class="att-sr">${row.label}</span></th><#list row.cells as cell>
        <td<#if cell.title?has_content> data-date="${cell.date}" data-session="${cell.session}" title="${cell.title}"</#if>><span
            class="att-m att-${cell.look}">${cell.sign!}</span></td></#list></tr></#list>
    </tbody>
  </table></div>
  <p class="att-legend" aria-hidden="true">
    <span><span class="att-m att-p">/</span> ${uiLabelMap.AttendanceClass_present}</span>
        <span><span class="att-m att-a">V</span> ${uiLabelMap.AttendanceClass_approved_activity}</span>
    <span><span class="att-m att-au">I</span> ${uiLabelMap.AttendanceClass_authorised}</span>
        <span><span class="att-m att-un">N</span> ${uiLabelMap.AttendanceClass_unauthorised}</span>
    <span><span class="att-m att-np">X</span> ${uiLabelMap.AttendanceClass_not_possible}</span>
        <span><span class="att-m att-missing">?</span> ${uiLabelMap.AttendanceFigure_missing}</span>
  </p>
  <details class="att-months"><summary>${uiLabelMap.AttendanceYearInWords}</summary><#list months as month>
    <h3>${month.name}</h3><#if month.marks?has_content><ul><#list month.marks as
        mark><li>${mark}</li></#list></ul><#else><p>${uiLabelMap.AttendanceMonthAllPresent}</p></#if></#list>
  </details>
</section>
