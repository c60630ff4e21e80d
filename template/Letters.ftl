<#include "component://attendance/template/Macros.ftl"/>
<#macro options list><#list list as each><option value="${each.value}"<#if each.chosen> selected</#if>>${each.label}</option></#list></#macro>
<#macro asked>
  <input type="hidden" name="schoolId" value="${schoolId}">
  <#list ["letterTypeId", "who", "pupilRefs", "groupOrYear", "span", "fromDate", "thruDate", "recordId", "largePrint"] as name><input type="hidden" name="${name}" value="${(parameters[name])!}"></#list>
  <#list form.facts as fact><input type="hidden" name="${fact.name}" value="${fact.value}"></#list>
</#macro>
<@page script="messages">
  <@problemBox/>
  <@noSchool/>
  <div class="att-head"><div><@schoolSwitch target="Letters"/><h1>${uiLabelMap.AttendanceLetterPage}</h1></div>
    <#if form??><div class="att-steps"><a class="att-btn" href="<@ofbizUrl>LetterTemplates</@ofbizUrl>?${schoolQuery}">
        ${uiLabelMap.AttendanceLetterTemplatesPage}</a>
      <form method="post" action="<@ofbizUrl>verifyLetters</@ofbizUrl>"><@csrf/><input type="hidden" name="schoolId" value="${schoolId}">
        <button class="att-btn" type="submit">${uiLabelMap.AttendanceLetterVerify}</button></form></div></#if>
  </div>
<#if form??>
  <@refusalBox/>
  <form class="att-card att-letter-form" method="get" action="<@ofbizUrl>Letters</@ofbizUrl>" id="att-letter-form">
    <h2>${uiLabelMap.AttendanceLetterWrite}</h2>
    <input type="hidden" name="schoolId" value="${schoolId}">
    <div class="att-letter-fields">
    <label class="att-field">${uiLabelMap.AttendanceLetterKind} <select name="letterTypeId" required><option value=""></option><#list form.groups as group>
      <optgroup label="${group.label}"><@options list=group.options/></optgroup></#list></select></label>
    <label class="att-field">${uiLabelMap.AttendanceLetterWho} <select name="who"><@options list=form.who/></select></label>
    <label class="att-field">${uiLabelMap.AttendanceLetterPupilRefs}
      <input name="pupilRefs" value="${form.pupilRefs}" maxlength="2000" aria-describedby="att-refs-h"><small id="att-refs-h">${uiLabelMap.AttendanceLetterPupilRefsHelp}</small></label>
    <label class="att-field">${uiLabelMap.AttendanceLetterGroupOrYear} <input name="groupOrYear" value="${form.groupOrYear}" maxlength="20"></label>
    <label class="att-field">${uiLabelMap.AttendanceLetterSpan} <select name="span"><option value="">${uiLabelMap.AttendanceLetterSpanUsual}</option><@options
        list=form.spans/></select></label>
    <label class="att-field">${uiLabelMap.AttendanceFrom} <input type="date" name="fromDate" value="${form.fromDate}"></label>
    <label class="att-field">${uiLabelMap.AttendanceThru} <input type="date" name="thruDate" value="${form.thruDate}"></label>
    <label class="att-check"><input type="checkbox" name="largePrint" value="Y"<#if form.largePrint> checked</#if>> ${uiLabelMap.AttendanceLetterLargePrint}</label>
    </div>
    <#if form.records?has_content>
    <fieldset class="att-letter-facts"><legend>${uiLabelMap.AttendanceLetterRecordHead}</legend>
      <label class="att-field">${uiLabelMap.AttendanceLetterField_record} <select name="recordId" aria-describedby="att-record-h"><option value=""></option><@options
          list=form.records/></select><small id="att-record-h">${uiLabelMap.AttendanceLetterRecordHelp}</small></label></fieldset></#if>
    <#if form.facts?has_content>
    <fieldset class="att-letter-facts"><legend>${uiLabelMap.AttendanceLetterFactsHead}</legend><div class="att-letter-fields"><#list form.facts as fact>
      <label class="att-field">${fact.label} <input type="${fact.type}" name="${fact.name}" value="${fact.value}"<#if fact.type == "text"> maxlength="255"</#if>></label></#list></div></fieldset></#if>
    <p><button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceLetterPreview}</button></p>
  </form>
  <#if preview??>
  <section class="att-letter-preview" aria-labelledby="att-preview-h"><h2 id="att-preview-h">${preview.name} <small>${preview.span}</small></h2>
  <#if preview.missing?has_content><div class="att-note att-note-bad" role="alert"><p>${preview.missing}</p></div></#if>
  <#if preview.notMeant?has_content><p class="att-why">${preview.notMeant}</p></#if>
  <#if preview.refused?has_content>
  <section class="att-card att-gaps att-gaps-bad" aria-label="${uiLabelMap.AttendanceLetterRefusedTitle}"><h3>${uiLabelMap.AttendanceLetterRefusedTitle}</h3>
    <ul class="att-lines"><#list preview.refused as each><li><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${each.query}">${each.pupil}</a> <span
        class="att-flag">${each.group}</span> <small>${each.reason}</small></li></#list></ul></section></#if>
  <#if preview.pupils?has_content>
  <form method="post" action="<@ofbizUrl>issueLetters</@ofbizUrl>"><@csrf/><@asked/>
    <input type="hidden" name="rowCount" value="${preview.rowCount}">
    <ul class="att-plain att-outbox"><#list preview.pupils as pupil>
      <li class="att-card att-mail"><div class="att-mail-head"><h3><label class="att-check"><input type="checkbox" name="pupilRef_${pupil.index}"
            value="${pupil.pupilRef}"<#if pupil.isNew> checked<#else> disabled</#if>> <span>${pupil.pupil} <small>${pupil.group}</small></span></label></h3></div>
        <input type="hidden" name="seen_${pupil.index}" value="${pupil.seen}">
        <#list pupil.letters as each>
        <div class="att-mail-one"><p class="att-mail-to"><b>${each.recipient}</b> <span class="att-mail-address">${each.address}</span><#if each.present>
            <span class="att-tag att-tag-warn">${uiLabelMap.AttendanceLetterPresent}</span></#if></p>
          <details<#if pupil?is_first && each?is_first> open</#if>><summary>${uiLabelMap.AttendanceLetterSays}</summary>
            <div class="att-letter"><b>${each.heading}</b><div class="att-letter-text">${each.text}</div></div></details></div></#list>
      </li></#list>
    </ul>
    <#if preview.fresh><div class="att-write-foot"><p>${preview.count}. ${uiLabelMap.AttendanceLetterIssueText}</p>
      <p class="att-foot-buttons"><button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceLetterIssue}</button></p></div></#if>
  </form>
  <#elseif !preview.missing?has_content && !preview.refused?has_content>
  <div class="att-empty"><h3>${uiLabelMap.AttendanceLetterNobody}</h3><p>${uiLabelMap.AttendanceLetterNobodyText}</p></div></#if>
  </section></#if>
  <section aria-labelledby="att-went-h"><h2 id="att-went-h">${uiLabelMap.AttendanceLetterWent}</h2>
  <form class="att-search" method="get" action="<@ofbizUrl>Letters</@ofbizUrl>"><input type="hidden" name="schoolId" value="${schoolId}">
    <label class="att-field">${uiLabelMap.AttendanceLetterKind} <select name="listType"><option value="">${uiLabelMap.AttendanceLetterAllOfThem}</option><@options
        list=listTypes/></select></label><button class="att-btn" type="submit">${uiLabelMap.AttendanceLetterFilter}</button></form>
  <#if letters?has_content>
  <form method="post" action="<@ofbizUrl>printLetters</@ofbizUrl>"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="rowCount" value="${rowCount}">
    <div class="att-scroll"><table class="att-table att-letters"><caption class="att-sr">${uiLabelMap.AttendanceLetterWent}</caption>
      <thead><tr><th scope="col"><span class="att-sr">${uiLabelMap.AttendanceLetterChoose}</span></th><th scope="col">${uiLabelMap.AttendanceLetterDay}</th>
        <th scope="col">${uiLabelMap.AttendanceLetterKind}</th><th scope="col">${uiLabelMap.AttendanceLetterAbout}</th>
        <th scope="col">${uiLabelMap.AttendanceLetterTo}</th><th scope="col">${uiLabelMap.AttendanceLetterState}</th></tr></thead>
      <tbody><#list letters as each><tr<#if each.withdrawn> class="att-letter-withdrawn"</#if>>
        <td><label class="att-check"><input type="checkbox" name="letterId_${each?index?c}" value="${each.letterId}"<#if each.withdrawn> disabled</#if>><span
            class="att-sr">${uiLabelMap.AttendanceLetterChoose} ${each.pupil} ${each.letterId}</span></label></td>
        <td>${each.issued}</td><th scope="row"><a href="<@ofbizUrl>Letter</@ofbizUrl>?${each.query}">${each.name}</a></th>
        <td><a class="att-quiet" href="<@ofbizUrl>Pupil</@ofbizUrl>?${each.pupilQuery}">${each.pupil}</a> <small>${each.group}</small></td>
        <td>${each.recipient}</td><td><#list each.states as state>${state}<#sep>, </#sep></#list></td></tr></#list></tbody>
    </table></div>
    <p class="att-foot-buttons"><button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceLetterPrint}</button>
      <button class="att-btn" type="submit" formaction="<@ofbizUrl>emailLetters</@ofbizUrl>">${uiLabelMap.AttendanceLetterEmail}</button></p>
  </form>
  <p class="att-steps"><#if newer?has_content><a class="att-btn" href="<@ofbizUrl>Letters</@ofbizUrl>?${newer}">${uiLabelMap.AttendanceLetterPrevious}</a></#if>
    <#if older?has_content><a class="att-btn" href="<@ofbizUrl>Letters</@ofbizUrl>?${older}">${uiLabelMap.AttendanceLetterNext}</a></#if></p>
  <#else><div class="att-empty"><h3>${uiLabelMap.AttendanceLetterWentEmpty}</h3><p>${uiLabelMap.AttendanceLetterWentEmptyText}</p></div></#if>
  </section>
</#if>
</@page>
