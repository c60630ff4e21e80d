<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/WatchMacros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
  <div class="att-head"><div>
    <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Patterns</@ofbizUrl>?${backQuery!}">${uiLabelMap.AttendanceWatchPatterns}</a></p>
    <h1><#if rows??>${figureName}<#if sliceName?has_content><span class="att-h1-part">${sliceName}</span></#if><#else>${title}</#if></h1></div></div>
<#if rows??>
  <p class="att-watch-words">${words}</p>
  <@watchChips target="PatternPupils"/>
  <#if rows?has_content><div class="att-scroll"><table class="att-table">
    <caption class="att-sr">${figureName}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceName}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceWatchSessions}</th></tr></thead>
    <tbody><#list rows as row>
      <tr><th scope="row"><@watchPupil of=row/></th><td class="att-num"><a
          href="<@ofbizUrl>Marks</@ofbizUrl>?${row.marksQuery}">${row.sessions}</a></td></tr></#list>
    </tbody>
  </table></div>
  <#else><div class="att-empty"><h2>${uiLabelMap.AttendanceWatchNoMarks}</h2><p>${uiLabelMap.AttendanceWatchNoMarksText}</p></div></#if>
</#if>
</@page>
