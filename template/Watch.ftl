<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/WatchMacros.ftl"/>
<@page script="watch">
  <@problemBox/>
  <@noSchool/>
  <div class="att-head">
    <div><@schoolSwitch target="Watch"/><h1>${uiLabelMap.AttendanceWatchPage}</h1></div>
    <#if pages??><@watchPages/></#if>
  </div>
<#if tabs??>
  <nav class="att-tabs att-watch-tabs" aria-label="${uiLabelMap.AttendanceWatchLists}"><#list tabs as each>
    <a href="<@ofbizUrl>Watch</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="page"</#if>>${each.label} <b>${each.count}</b></a></#list>
  </nav>
  <section aria-labelledby="att-watch-h">
  <h2 id="att-watch-h" class="att-watch-words">${words}</h2>
  <form class="att-watch-form" method="get" action="<@ofbizUrl>Watch</@ofbizUrl>" id="att-watch" data-page="${pageData}">
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="list" value="${list.id}"><#if
        ruleId?has_content><input type="hidden" name="ruleId" value="${ruleId}"></#if>
    <div class="att-bar">
      <label class="att-find" for="att-q">${uiLabelMap.AttendanceWatchFind}
        <input id="att-q" type="search" name="q" value="${q}" autocomplete="off" maxlength="60"></label>
      <@watchChips target="Watch"/>
      <#if clearQuery??><a href="<@ofbizUrl>Watch</@ofbizUrl>?${clearQuery}">${uiLabelMap.AttendanceWatchClear}</a></#if>
      <p class="att-live"><span role="status" id="att-found">${found}</span></p>
      <a class="att-btn" id="att-csv" href="<@ofbizUrl>watchCsv</@ofbizUrl>?${csvQuery}">${uiLabelMap.AttendanceCsvDownload}</a>
      <button class="att-btn att-js" type="button" data-act="print">${uiLabelMap.AttendanceWatchPrint}</button>
    </div>
    <details class="att-card att-watch-filter"><summary>${uiLabelMap.AttendanceWatchFilter}</summary>
      <div class="att-form">
        <@watchFilter/>
        <label class="att-field">${uiLabelMap.AttendanceWatchAsOf} <input type="date" name="asOfDate" value="${asOfDate}"></label>
        <#if hasAtLeast><label class="att-field">${uiLabelMap.AttendanceWatchFewest}
          <input type="number" name="atLeast" min="1" max="999" value="${atLeast}"></label></#if>
        <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceShow}</button>
      </div>
    </details>
  </form>
  <#if rules?has_content><nav class="att-tabs att-watch-rules" aria-label="${uiLabelMap.AttendanceWatchRules}"><#list rules as each>
    <a href="<@ofbizUrl>Watch</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="true"</#if>>${each.label}
      <#if each.title?has_content><span class="att-rule">${each.title}</span></#if> <b>${each.count}</b></a></#list></nav></#if>
  <#if hasRows><#include "component://attendance/template/WatchTable.ftl"/>
  <#if cut?has_content><p class="att-why">${cut}</p></#if></#if>
  <div class="att-empty" id="att-none"<#if hasRows> hidden</#if>><h3>${uiLabelMap.AttendanceWatchEmpty}</h3><p>${emptyText}</p>
    <#if clearQuery??><p><a class="att-btn" href="<@ofbizUrl>Watch</@ofbizUrl>?${clearQuery}">${uiLabelMap.AttendanceWatchClear}</a></p></#if>
  </div>
  </section>
</#if>
</@page>
