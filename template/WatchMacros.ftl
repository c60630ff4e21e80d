<#-- What the watch pages share. -->
<#macro watchPages><nav class="att-tabs att-watch-pages" aria-label="${uiLabelMap.AttendanceWatchPages}"><#list pages as each>
  <a href="<@ofbizUrl>${each.target}</@ofbizUrl>?${each.query}"<#if each.chosen!false> aria-current="page"</#if>>${each.label}</a></#list>
</nav></#macro>

<#macro choice name label options any>
  <label class="att-field">${label} <select name="${name}"><option value="">${any}</option><#list options as each>
    <option value="${each.value}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></label>
</#macro>

<#-- Year, group, house, sex, flags. -->
<#macro watchFilter>
  <@choice name="yearGroup" label=uiLabelMap.AttendanceYearGroup options=form.years any=uiLabelMap.AttendanceWatchAny/>
  <@choice name="registrationGroup" label=uiLabelMap.AttendanceGroup options=form.groups any=uiLabelMap.AttendanceWatchAny/>
  <#if form.houses?has_content><@choice name="house" label=uiLabelMap.AttendanceHouse options=form.houses
      any=uiLabelMap.AttendanceWatchAny/></#if>
  <@choice name="sex" label=uiLabelMap.AttendanceWatchSex options=form.sexes any=uiLabelMap.AttendanceWatchAny/>
  <@choice name="sen" label=uiLabelMap.AttendanceWatchSen options=form.sen any=uiLabelMap.AttendanceWatchAny/>
  <fieldset class="att-field att-watch-flags"><legend>${uiLabelMap.AttendanceWatchFlags}</legend><#list form.flags as each>
    <label><input type="checkbox" name="${each.name}" value="Y"<#if each.chosen> checked</#if>> ${each.label}</label></#list>
  </fieldset>
</#macro>

<#macro watchChips target><#if chips?has_content>
  <ul class="att-watch-chips" aria-label="${uiLabelMap.AttendanceWatchFilterNow}"><#list chips as each>
    <li><a href="<@ofbizUrl>${target}</@ofbizUrl>?${each.query}"><span>${each.label}</span> <span aria-hidden="true">&times;</span><span
        class="att-sr">${uiLabelMap.AttendanceWatchChipRemove}</span></a></li></#list>
  </ul></#if>
</#macro>

<#macro directionCell of><span class="att-way att-way-${of.look}"><span aria-hidden="true">${of.arrow}</span> ${of.word}</span><#if
    of.detail?has_content> <small>${of.detail}</small></#if></#macro>

<#macro watchPupil of><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${of.pupilQuery}"><b>${of.name}</b></a> <small>${of.group!}</small><@flagSigns
    flags=of.flags/><#if of.hasCase!false> <a class="att-flag att-case-link" href="<@ofbizUrl>Case</@ofbizUrl>?${of.caseQuery}">${uiLabelMap.AttendanceWatchCase}<span
    class="att-sr"> ${of.name}</span></a></#if></#macro>

<#macro watchNext of><#if !of.none!false>${of.action} <small>${of.owner}<#if of.owner?has_content && of.due?has_content>, </#if><#if of.due?has_content><span<#if
    of.overdue> class="att-overdue"</#if>>${of.due}</span></#if></small><#else><span aria-hidden="true">&ndash;</span><span
    class="att-sr">${uiLabelMap.AttendanceWatchNoStep}</span></#if></#macro>

<#macro absenceCell of><a href="<@ofbizUrl>Marks</@ofbizUrl>?${of.absentQuery}"><b>${of.absence}</b></a> <small>${of.absentOf}</small></#macro>

<#-- A card with a table and, where script runs, its chart beside it: the table is what counts, the chart is drawn from it. -->
<#macro charted id title unit="">
<section class="att-card" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>
  <div class="att-charted"><div class="att-scroll"><#nested></div>
    <div class="att-chart att-js" data-table="${id}" data-unit="${unit}" aria-hidden="true"></div></div>
</section>
</#macro>

<#macro sliceTable id title rows target>
<@charted id=id title=title unit="%"><table class="att-table" id="${id}">
  <caption class="att-sr">${title}</caption>
  <thead><tr><th scope="col">${uiLabelMap.AttendanceWatchWhen}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceWatchPossible}</th>
    <th scope="col" class="att-num">${uiLabelMap.AttendanceWatchMissed}</th>
    <th scope="col" class="att-num" data-series="--act">${uiLabelMap.AttendanceWatchAbsence}</th></tr></thead>
  <tbody><#list rows as row>
    <tr><th scope="row" data-name="${row.shortName}">${row.name}</th>
      <td class="att-num"><a href="<@ofbizUrl>${target}</@ofbizUrl>?${row.possibleQuery}">${row.possible}</a></td>
      <td class="att-num"><a href="<@ofbizUrl>${target}</@ofbizUrl>?${row.absentQuery}">${row.absent}</a></td>
      <td class="att-num" data-value="${row.value}"><b>${row.share}</b></td></tr></#list>
  </tbody>
</table></@charted>
</#macro>
