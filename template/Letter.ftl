<#include "component://attendance/template/Macros.ftl"/>
<#macro act request label go=false>
  <form method="post" action="<@ofbizUrl>${request}</@ofbizUrl>"><@csrf/><input type="hidden" name="schoolId" value="${schoolId}">
    <input type="hidden" name="letterId" value="${letter.letterId}"><button class="att-btn<#if go> att-go</#if>" type="submit">${label}</button></form>
</#macro>
<@page>
  <div class="att-head"><div>
    <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Letters</@ofbizUrl>?${schoolQuery!}">${uiLabelMap.AttendanceLetterPage}</a></p>
    <@schoolSwitch target="Letter"/><h1><#if letter??>${letter.name}: ${letter.pupil}<#else>${uiLabelMap.AttendanceLetterLetterPage}</#if></h1>
    <#if letter??><p class="att-why">${letter.number}. ${letter.issuedBy}</p></#if></div>
    <#if letter??><div class="att-steps"><a class="att-btn" href="<@ofbizUrl>LetterPdf</@ofbizUrl>?${pdfQuery}">${uiLabelMap.AttendanceLetterOpenPdf}</a>
      <a class="att-btn" href="<@ofbizUrl>LetterPdf</@ofbizUrl>?${largeQuery}">${uiLabelMap.AttendanceLetterLargePrint}</a>
      <#if !letter.withdrawn><#if letter.email?has_content><@act request="emailLetters" label=uiLabelMap.AttendanceLetterEmailOne/></#if>
      <@act request="printLetters" label=uiLabelMap.AttendanceLetterPrintOne go=true/></#if></div></#if>
  </div>
  <@problemBox/>
  <@noSchool/>
<#if letter??>
  <@refusalBox/>
  <#if !letter.intact><div class="att-note att-note-bad" role="alert"><p>${uiLabelMap.AttendanceLetterNotIntact}</p></div></#if>
  <#if letter.withdrawn><div class="att-note"><p>${uiLabelMap.AttendanceLetterWithdrawnNote}</p></div></#if>
  <div class="att-two">
    <article class="att-card att-letter-sheet" aria-label="${letter.heading}"><p class="att-letter-text">${letter.address}</p>
      <#if letter.byHand?has_content><p class="att-why">${letter.byHand}</p></#if>
      <h2>${letter.heading}</h2><div class="att-letter-text">${letter.text}</div></article>
    <div>
      <section class="att-card" aria-labelledby="att-events-h"><h2 id="att-events-h">${uiLabelMap.AttendanceLetterHistory}</h2>
        <#if letter.events?has_content><ol class="att-lines"><#list letter.events as each><li><b>${each.what}</b> <small>${each.at} &middot; ${each.by}</small><#if
            each.reason?has_content><p>${each.reason}</p></#if></li></#list></ol><#else><p>${uiLabelMap.AttendanceLetterEventsNone}</p></#if>
        <#if caseQuery?has_content><p><a href="<@ofbizUrl>Case</@ofbizUrl>?${caseQuery}">${uiLabelMap.AttendanceLetterCaseLink}</a></p></#if></section>
      <section class="att-card" aria-labelledby="att-rests-h"><h2 id="att-rests-h">${uiLabelMap.AttendanceLetterFacts}</h2>
        <p class="att-why">${uiLabelMap.AttendanceLetterFactsText}</p>
        <dl class="att-facts"><#list letter.facts as fact><div><dt>${fact.label}</dt><dd>${fact.value}</dd></div></#list>
          <div><dt>${uiLabelMap.AttendanceLetterChecksum}</dt><dd class="att-letter-sum">${letter.checksum}<#if letter.intact>
              <small>${uiLabelMap.AttendanceLetterIntact}</small></#if></dd></div></dl></section>
      <#if !letter.withdrawn>
      <details class="att-card"<#if refusal?has_content> open</#if>><summary>${uiLabelMap.AttendanceLetterWithdraw}</summary>
        <form class="att-form" method="post" action="<@ofbizUrl>withdrawLetter</@ofbizUrl>"><@csrf/>
          <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="letterId" value="${letter.letterId}">
          <p class="att-why">${uiLabelMap.AttendanceLetterWithdrawText}</p>
          <label class="att-field att-wide">${uiLabelMap.AttendanceLetterWithdrawWhy} <input name="reason" value="${letter.reason}" maxlength="255" required></label>
          <button class="att-btn" type="submit">${uiLabelMap.AttendanceLetterWithdraw}</button></form></details></#if>
    </div>
  </div>
</#if>
</@page>
