<#include "component://attendance/template/Macros.ftl"/>
<@page>
  <@problemBox/>
<#if pupil??>
  <div class="att-head"><div>
    <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Pupil</@ofbizUrl>?${pupil.query}">${pupil.name}</a> &middot;
        ${pupil.group}</p>
    <h1>${figureName}</h1></div>
    <p><a class="att-btn" href="<@ofbizUrl>marksCsv</@ofbizUrl>?${csvQuery}">${uiLabelMap.AttendanceCsvDownload}</a></p>
  </div>
  <form class="att-search" method="get" action="<@ofbizUrl>Marks</@ofbizUrl>">
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="pupilRef" value="${pupil.pupilRef}">
    <label class="att-field">${uiLabelMap.AttendanceFrom} <input type="date" name="fromDate" value="${fromDate}"></label>
    <label class="att-field">${uiLabelMap.AttendanceThru} <input type="date" name="thruDate" value="${thruDate}"></label>
    <label class="att-field">${uiLabelMap.AttendanceFigure} <select name="figure"><#if otherFigure><option value="${figure}"
        selected>${figureName}</option></#if><#list figures as each>
      <option value="${each.value}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></label>
    <label class="att-field">${uiLabelMap.AttendanceMarksWhen} <select name="slice"><#list slices as each>
      <option value="${each.value}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></label>
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceShow}</button>
  </form>
  <p class="att-why" role="status">${found}</p>
  <#if marks?has_content>
  <div class="att-scroll"><table class="att-table">
    <caption class="att-sr">${figureName}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceDate}</th><th scope="col">${uiLabelMap.AttendanceSession}</th><th
        scope="col">${uiLabelMap.AttendanceMark}</th>
      <th scope="col" class="att-num">${uiLabelMap.AttendanceMinutesLate}</th><th scope="col">${uiLabelMap.AttendanceNote}</th></tr></thead>
    <tbody><#list marks as mark>
      <tr><th scope="row">${mark.date}</th><td>${mark.session}</td><td><span class="att-m att-${mark.look}">${mark.code}</span>
          ${mark.name}</td><td class="att-num">${mark.minutes}</td><td>${mark.note}</td></tr></#list>
    </tbody>
  </table></div>
  <#else><div class="att-empty"><h2>${uiLabelMap.AttendanceNoMarksTitle}</h2><p>${uiLabelMap.AttendanceNoMarksText}</p></div></#if>
</#if>
</@page>
