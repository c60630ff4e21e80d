<#include "component://attendance/template/Macros.ftl"/>
<@page>
  <div class="att-head"><h1>${uiLabelMap.AttendancePageGuide}</h1></div>
  <div class="att-two">
    <section class="att-card" aria-labelledby="att-g1"><h2 id="att-g1">${uiLabelMap.AttendanceGuideTake}</h2>
      <ol class="att-steps-list"><#list steps as step><li>${step}</li></#list></ol>
      <p class="att-why">${uiLabelMap.AttendanceGuideSafe}</p></section>
    <section class="att-card" aria-labelledby="att-g2"><h2 id="att-g2">${uiLabelMap.AttendanceAllKeys}</h2>
      <dl class="att-keylist"><#list keys as each><div><dt><kbd>${each.key}</kbd></dt><dd>${each.label}</dd></div></#list></dl></section>
  </div>
  <section class="att-card" aria-labelledby="att-g3"><h2 id="att-g3">${uiLabelMap.AttendanceGuideClasses}</h2>
    <dl class="att-classes"><#list classes as each><div><dt><span class="att-m att-${each.look}">&nbsp;</span>
        ${each.name}</dt><dd>${each.help}</dd></div></#list></dl>
    <p><a href="<@ofbizUrl>Codes</@ofbizUrl>">${uiLabelMap.AttendanceGuideCodes}</a></p></section>
</@page>
