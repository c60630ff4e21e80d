<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/WatchMacros.ftl"/>
<@page script="charts">
  <@problemBox/>
  <@noSchool/>
  <div class="att-head">
    <div><@schoolSwitch target="Patterns"/><h1>${uiLabelMap.AttendanceWatchPatterns}<#if pupil??><span class="att-h1-part"><a
        class="att-quiet" href="<@ofbizUrl>Pupil</@ofbizUrl>?${pupil.query}">${pupil.name}</a> ${pupil.group}</span></#if></h1></div>
    <#if pages??><@watchPages/></#if>
  </div>
<#if weekdays??>
  <p class="att-watch-words"><#list words as sentence>${sentence} </#list></p>
  <form class="att-watch-form" method="get" action="<@ofbizUrl>Patterns</@ofbizUrl>">
    <input type="hidden" name="schoolId" value="${schoolId}"><#if onePupil><input type="hidden" name="pupilRef" value="${pupilRef}"></#if>
    <div class="att-search">
      <label class="att-field">${uiLabelMap.AttendanceFrom} <input type="date" name="fromDate" value="${fromDate}"></label>
      <label class="att-field">${uiLabelMap.AttendanceThru} <input type="date" name="thruDate" value="${thruDate}"></label>
      <button class="att-btn" type="submit">${uiLabelMap.AttendanceShow}</button>
      <@watchChips target="Patterns"/>
      <#if !onePupil><p class="att-live">${pupilCount}</p></#if>
    </div>
    <#if !onePupil><details class="att-card att-watch-filter"><summary>${uiLabelMap.AttendanceWatchFilterPupils}</summary>
      <div class="att-form"><@watchFilter/><button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceShow}</button></div>
    </details></#if>
  </form>
  <#if hasMarks>
  <@sliceTable id="att-weekdays" title=uiLabelMap.AttendanceWatchByWeekday rows=weekdays target=target/>
  <div class="att-watch-pair"><@sliceTable id="att-breaks" title=uiLabelMap.AttendanceWatchByBreak rows=breaks target=target/>
  <@sliceTable id="att-halves" title=uiLabelMap.AttendanceWatchByHalf rows=halves target=target/></div>
  <@charted id="att-codes" title=uiLabelMap.AttendanceWatchByCode unit="%"><table class="att-table" id="att-codes">
    <caption class="att-sr">${uiLabelMap.AttendanceWatchByCode}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceMark}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceWatchMissed}</th>
      <th scope="col" class="att-num" data-series="--act">${uiLabelMap.AttendanceWatchShareOfAbsence}</th></tr></thead>
    <tbody><#list codes as row>
      <tr><th scope="row" data-name="${row.code}"><span class="att-m att-${row.look}">${row.code}</span> ${row.name}</th>
        <td class="att-num"><a href="<@ofbizUrl>${target}</@ofbizUrl>?${row.query}">${row.sessions}</a></td>
        <td class="att-num" data-value="${row.value!}"><b>${row.share}</b></td></tr></#list>
    </tbody>
  </table></@charted>
  <@charted id="att-lates" title=uiLabelMap.AttendanceWatchLatesByDay><table class="att-table" id="att-lates">
    <caption class="att-sr">${uiLabelMap.AttendanceWatchLatesByDay}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceWatchWhen}</th>
      <th scope="col" class="att-num" data-series="--au-ink">${uiLabelMap.AttendanceWatchLateL}</th>
      <th scope="col" class="att-num" data-series="--un-ink">${uiLabelMap.AttendanceWatchLateU}</th></tr></thead>
    <tbody><#list weekdays as row>
      <tr><th scope="row" data-name="${row.shortName}">${row.name}</th>
        <td class="att-num" data-value="${row.lateBeforeClose}"><a
            href="<@ofbizUrl>${target}</@ofbizUrl>?${row.lateBeforeCloseQuery}">${row.lateBeforeClose}</a></td>
        <td class="att-num" data-value="${row.lateAfterClose}"><a
            href="<@ofbizUrl>${target}</@ofbizUrl>?${row.lateAfterCloseQuery}">${row.lateAfterClose}</a></td></tr></#list>
    </tbody>
  </table></@charted>
  <#include "component://attendance/template/PatternPeople.ftl"/>
  <#else>
  <div class="att-empty"><h2>${uiLabelMap.AttendanceWatchNoMarks}</h2><p>${uiLabelMap.AttendanceWatchNoMarksText}</p></div>
  </#if>
</#if>
</@page>
