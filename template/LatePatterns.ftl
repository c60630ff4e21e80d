<#include "component://attendance/template/Macros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if schoolId??>
  <div class="att-head">
    <div><@schoolSwitch target="LatePatterns"/><h1>${uiLabelMap.AttendancePageLates}</h1></div>
    <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceDeskTabs}">
      <#if mayDesk><a href="<@ofbizUrl>LateDesk</@ofbizUrl>?${deskQuery}">${uiLabelMap.AttendanceDeskTabIn}</a>
      <a href="<@ofbizUrl>SignOut</@ofbizUrl>?${deskQuery}">${uiLabelMap.AttendanceDeskTabOut}</a></#if>
      <a href="<@ofbizUrl>LatePatterns</@ofbizUrl>?${deskQuery}" aria-current="page">${uiLabelMap.AttendancePageLates}</a>
    </nav>
  </div>
  <form class="att-search" method="get" action="<@ofbizUrl>LatePatterns</@ofbizUrl>">
    <input type="hidden" name="schoolId" value="${schoolId}">
    <label class="att-field">${uiLabelMap.AttendanceFrom} <input type="date" name="fromDate" value="${fromDate}"></label>
    <label class="att-field">${uiLabelMap.AttendanceThru} <input type="date" name="thruDate" value="${thruDate}"></label>
    <label class="att-field">${uiLabelMap.AttendanceGroup} <input name="registrationGroup" value="${registrationGroup}" maxlength="20"
        size="6" list="att-groups"></label>
    <datalist id="att-groups"><#if groups??><#list groups as each><option value="${each}"></option></#list></#if></datalist>
    <label class="att-field">${uiLabelMap.AttendanceYearGroup} <input name="yearGroup" value="${yearGroup}" maxlength="2" size="3"></label>
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceShow}</button>
    <#if csvQuery??><a class="att-btn" href="<@ofbizUrl>latePatternsCsv</@ofbizUrl>?${csvQuery}">${uiLabelMap.AttendanceCsvDownload}</a></#if>
  </form>
  <@refusalBox/>
  <#if rows??>
  <p class="att-why" role="status">${found}</p>
  <#if rows?has_content>
  <div class="att-scroll"><table class="att-table att-lates">
    <caption class="att-sr">${uiLabelMap.AttendancePageLates}</caption>
    <thead><tr>
      <th scope="col">${uiLabelMap.AttendanceName}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceDeskLatesBefore}</th>
      <th scope="col" class="att-num">${uiLabelMap.AttendanceDeskLatesAfter}</th>
      <th scope="col" class="att-num">${uiLabelMap.AttendanceDeskLatesMinutes}</th>
      <#list weekdays as day><th scope="col" class="att-num">${day}</th></#list>
      <th scope="col">${uiLabelMap.AttendanceDeskLatesReasons}</th></tr></thead>
    <tbody><#list rows as row>
      <tr><th scope="row"><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${row.pupilQuery}"><b>${row.name}</b></a> <small>${row.group}</small></th>
        <td class="att-num" data-label="${uiLabelMap.AttendanceDeskLatesBefore}"><a
            href="<@ofbizUrl>Marks</@ofbizUrl>?${row.beforeQuery}">${row.beforeClose}</a></td>
        <td class="att-num" data-label="${uiLabelMap.AttendanceDeskLatesAfter}"><a
            href="<@ofbizUrl>Marks</@ofbizUrl>?${row.afterQuery}">${row.afterClose}</a></td>
        <td class="att-num" data-label="${uiLabelMap.AttendanceDeskLatesMinutes}">${row.minutes} <#if row.without?has_content><small>${row.without}</small></#if></td>
        <#list row.weekdays as day><td class="att-num att-day<#if day.most> att-tag-warn</#if>"
            data-label="${weekdays[day?index]}">${day.text}</td></#list>
        <td class="att-lates-why">${row.reasons}</td></tr></#list>
    </tbody>
    <tfoot><tr><th scope="row">${uiLabelMap.AttendanceDeskLatesAll}</th><td class="att-num">${total.beforeClose}</td>
      <td class="att-num">${total.afterClose}</td><td class="att-num">${total.minutes}</td>
      <#list total.weekdays as day><td class="att-num att-day">${day.text}</td></#list><td class="att-lates-why">${total.reasons}</td></tr></tfoot>
  </table></div>
  <#else><div class="att-empty"><h2>${uiLabelMap.AttendanceDeskNoLatesTitle}</h2><p>${uiLabelMap.AttendanceDeskNoLatesText}</p></div></#if>
  </#if>
</#if>
</@page>
