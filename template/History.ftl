<#include "component://attendance/template/Macros.ftl"/>
<@page>
  <@problemBox/>
<#if pupil??>
  <div class="att-head"><div>
    <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Pupil</@ofbizUrl>?${pupil.query}">${pupil.name}</a> &middot;
        ${pupil.group}</p>
    <h1>${uiLabelMap.AttendancePageHistory}</h1></div></div>
  <form class="att-search" method="get" action="<@ofbizUrl>History</@ofbizUrl>">
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="pupilRef" value="${pupil.pupilRef}">
    <label class="att-field">${uiLabelMap.AttendanceFrom} <input type="date" name="fromDate" value="${fromDate}"></label>
    <label class="att-field">${uiLabelMap.AttendanceThru} <input type="date" name="thruDate" value="${thruDate}"></label>
    <label class="att-check"><input type="checkbox" name="all" value="Y"<#if !changesOnly> checked</#if>>
        ${uiLabelMap.AttendanceFirstMarksToo}</label>
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceShow}</button>
  </form>
  <p class="att-why" role="status">${found}</p>
  <#if entries?has_content>
  <div class="att-scroll"><table class="att-table">
    <caption class="att-sr">${uiLabelMap.AttendancePageHistory}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceDate}</th><th scope="col">${uiLabelMap.AttendanceSession}</th><th
        scope="col">${uiLabelMap.AttendanceOriginal}</th>
      <th scope="col">${uiLabelMap.AttendanceEntry}</th><th scope="col">${uiLabelMap.AttendanceReason}</th><th
          scope="col">${uiLabelMap.AttendanceWhen}</th><th scope="col">${uiLabelMap.AttendanceWho}</th></tr></thead>
    <tbody><#list entries as entry>
      <tr><th scope="row">${entry.date}</th><td>${entry.session}</td><td><span class="att-code">${entry.original}</span></td><td><span
          class="att-code">${entry.amended}</span></td><td>${entry.reason}</td><td>${entry.at}</td>
        <td>${entry.by}<#if entry.position?has_content>, ${entry.position}</#if></td></tr></#list>
    </tbody>
  </table></div>
  <#else><div class="att-empty"><h2>${uiLabelMap.AttendanceNoAmendments}</h2></div></#if>
</#if>
</@page>
