<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/ApproachMacros.ftl"/>
<@page script="print">
  <@problemBox/>
  <@noSchool/>
<#if parts??>
  <div class="att-head"><div><@caseCrumb/><h1>${uiLabelMap.AttendanceApproachChecklistTitle} <span class="att-h1-part">${pupil.name}</span></h1></div>
    <button class="att-btn att-js" type="button" data-act="print">${uiLabelMap.AttendancePrint}</button></div>
  <@caseTabs current="Checklist"/>
  <dl class="att-sheet-head"><#list facts as each><div><dt>${each.label}</dt><dd>${each.value}</dd></div></#list></dl>
  <p class="att-why">${period} <span class="att-no-print">${filled}</span></p>
  <#list parts as section>
  <section class="att-check-section" aria-labelledby="att-c-${section.code}"><h2 id="att-c-${section.code}">${section.name}</h2>
  <div class="att-scroll"><table class="att-table att-checklist"><caption class="att-sr">${section.name}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceApproachStrategy}</th><th scope="col">${uiLabelMap.AttendanceApproachLatest}</th><th scope="col">${uiLabelMap.AttendanceApproachComments}</th></tr></thead>
    <tbody><#list section.rows as row><tr<#if row.done> class="att-done"</#if>><th scope="row">${row.name} <small>${row.explanation}</small></th>
      <td>${row.date}</td>
      <td><#if row.lines?has_content><ul class="att-plain"><#list row.lines as line><li><b>${line.date}</b> <#if line.link?has_content><a
        href="<@ofbizUrl>${line.link}</@ofbizUrl>">${line.words}</a><#else>${line.words}</#if></li></#list></ul><#if row.more?has_content> <small>${row.more}</small></#if></#if>
        <#if mayRecord && row.offered><a class="att-no-print att-fill" href="<@ofbizUrl>ApproachUse</@ofbizUrl>?${row.query}">${uiLabelMap.AttendanceApproachFillIn}<span class="att-sr"> ${row.name}</span></a></#if></td></tr></#list>
    </tbody></table></div></section></#list>
  <p class="att-print-foot">${school.schoolName}</p>
</#if>
</@page>
