<#include "component://attendance/template/Macros.ftl"/>
<@page script="codes">
  <@problemBox/>
  <div class="att-head"><div><@schoolSwitch target="Codes"/><h1>${uiLabelMap.AttendancePageCodes}</h1></div>
  <#if groups?? && mayChange><a class="att-btn att-go" href="<@ofbizUrl>Code</@ofbizUrl>?${addQuery}">${uiLabelMap.AttendanceSubCodeAdd}</a></#if>
  </div>
<#if groups??>
  <#if school??>
  <section aria-labelledby="att-own-h"><h2 id="att-own-h">${uiLabelMap.AttendanceSubCodeOwn}</h2>
  <#if ownCodes?has_content>
  <div class="att-scroll"><table class="att-table att-codes">
    <caption class="att-sr">${uiLabelMap.AttendanceSubCodeOwn}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceCode}</th><th scope="col">${uiLabelMap.AttendanceMeaning}</th><th
        scope="col">${uiLabelMap.AttendanceSubCodeUsed}</th><th scope="col">${uiLabelMap.AttendanceThresholdField_paletteKey}</th></tr></thead>
    <tbody><#list ownCodes as code>
      <tr data-code<#if code.ended> class="att-ended"</#if>><th scope="row"><span class="att-m att-${code.look}">${code.code}</span></th><td><a
          href="<@ofbizUrl>Code</@ofbizUrl>?${code.query}">${code.name}</a> <small>${code.counts}</small></td><td>${code.used}</td>
        <td><#if code.key?has_content><kbd>${code.key}</kbd></#if></td></tr></#list>
    </tbody>
  </table></div>
  <#else><p class="att-why">${uiLabelMap.AttendanceSubCodeNone}</p></#if></section>
  <h2 class="att-over">${uiLabelMap.AttendanceSubCodeNational}</h2>
  </#if>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendancePeriods}"><#list periods as each>
    <a href="<@ofbizUrl>Codes</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="true"</#if>>${each.label}</a></#list></nav>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceClasses}"><#list classes as each>
    <a href="<@ofbizUrl>Codes</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="true"</#if>>${each.label}</a></#list></nav>
  <form class="att-search" method="get" role="search" action="<@ofbizUrl>Codes</@ofbizUrl>" id="att-search">
    <input type="hidden" name="period" value="${period!}"><input type="hidden" name="statisticalClass" value="${statisticalClass}">
    <label for="att-q">${uiLabelMap.AttendanceFindCode}</label> <input id="att-q" type="search" name="q" value="${text}" autocomplete="off">
    <button class="att-btn att-no-js" type="submit">${uiLabelMap.AttendanceFind}</button>
  </form>
  <p class="att-why" role="status" id="att-found">${found}</p>
  <#if groups?has_content>
  <div class="att-scroll"><table class="att-table att-codes">
    <caption class="att-sr">${uiLabelMap.AttendancePageCodes}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceCode}</th><th scope="col">${uiLabelMap.AttendanceMeaning}</th><th
        scope="col">${uiLabelMap.AttendanceConditions}</th><th scope="col">${uiLabelMap.AttendanceNote}</th></tr></thead>
    <#list groups as group>
    <tbody>
      <tr class="att-group"><th scope="rowgroup" colspan="4">${group.name} <small>${group.help}</small></th></tr><#list group.codes as code>
      <tr data-code><th scope="row"><span class="att-m att-${group.look}">${code.code}</span></th><td>${code.name}
          <small>${code.counts}</small> <small>${code.session}</small></td><td>${code.conditions}</td><td>${code.note}</td></tr></#list>
    </tbody></#list>
  </table></div>
  <#else><div class="att-empty"><h2>${uiLabelMap.AttendanceNoCodeFound}</h2></div></#if>
</#if>
</@page>
