<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/WatchMacros.ftl"/>
<@page script="charts">
  <@problemBox/>
  <@noSchool/>
  <div class="att-head">
    <div><@schoolSwitch target="Bands"/><h1>${uiLabelMap.AttendanceWatchBands}</h1></div>
    <#if pages??><@watchPages/></#if>
  </div>
<#if attendance??>
  <p class="att-watch-words">${words}</p>
  <form class="att-watch-form" method="get" action="<@ofbizUrl>Bands</@ofbizUrl>">
    <input type="hidden" name="schoolId" value="${schoolId}">
    <@watchChips target="Bands"/>
    <details class="att-card att-watch-filter"><summary>${uiLabelMap.AttendanceWatchFilter}</summary>
      <div class="att-form"><@watchFilter/>
        <label class="att-field">${uiLabelMap.AttendanceWatchAsOf} <input type="date" name="asOfDate" value="${asOfDate}"></label>
        <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceShow}</button></div>
    </details>
  </form>
  <#if hasPupils>
  <@bandTable of=attendance title=uiLabelMap.AttendanceWatchBandsAttendance/>
  <@bandTable of=absence title=uiLabelMap.AttendanceWatchBandsAbsence/>
  <#if none??><p class="att-why"><a href="<@ofbizUrl>Watch</@ofbizUrl>?${none.query}">${none.pupils}</a> ${none.label}</p></#if>
  <#else><div class="att-empty"><h2>${uiLabelMap.AttendanceWatchEmpty}</h2><p>${uiLabelMap.AttendanceWatchEmptyFilter}</p></div></#if>
</#if>
</@page>

<#macro bandTable of title>
<@charted id="att-bands-${of.id}" title=title><table class="att-table att-bands" id="att-bands-${of.id}">
  <caption class="att-sr">${title}</caption>
  <thead><tr><th scope="col">${uiLabelMap.AttendanceWatchBand}</th><th scope="col" class="att-num"
      data-series="--act">${uiLabelMap.AttendancePagePupils}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceWatchShare}</th><#list
      years as year><th scope="col" class="att-num">${year}</th></#list></tr></thead>
  <tbody><#list of.rows as row>
    <tr><th scope="row" data-name="${row.shortName}">${row.label}</th><td class="att-num" data-value="${row.pupils}"><a
        href="<@ofbizUrl>Watch</@ofbizUrl>?${row.query}"><b>${row.pupils}</b></a></td><td class="att-num">${row.share}</td><#list row.cells as cell>
      <td class="att-num"><#if cell.count gt 0><a href="<@ofbizUrl>Watch</@ofbizUrl>?${cell.query}">${cell.count}</a><#else>0</#if></td></#list></tr></#list>
  </tbody>
</table></@charted>
</#macro>
