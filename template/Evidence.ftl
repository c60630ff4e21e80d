<#include "component://attendance/template/Macros.ftl"/>
<#macro hidden id>
  <@csrf/><input type="hidden" name="schoolId" value="${schoolId}">
</#macro>
<#macro grounds noWaiver id>
  <label class="att-field">${uiLabelMap.AttendanceEvidenceGroundLabel} <select name="waiver" required><option value=""></option><#list waivers as each>
    <option value="${each.code}">${each.text}</option></#list></select></label>
  <#if noWaiver?has_content><p class="att-why">${uiLabelMap.AttendanceEvidenceStomachNot} ${noWaiver}</p>
  <#else><p class="att-why">${uiLabelMap.AttendanceEvidenceStomachMay}</p></#if>
</#macro>
<#macro step row state label open=false>
  <details class="att-step"<#if open> open</#if>><summary>${label}</summary>
    <form class="att-form" method="post" action="<@ofbizUrl>changeEvidence</@ofbizUrl>">
      <@hidden id=row.evidenceId/>
      <input type="hidden" name="evidenceId" value="${row.evidenceId}"><input type="hidden" name="version" value="${row.version}">
      <input type="hidden" name="state" value="${state}"><input type="hidden" name="list" value="${listState}">
      <#nested>
      <button class="att-btn att-go" type="submit">${label}</button>
    </form></details>
</#macro>
<#macro reason needed=true>
  <label class="att-field att-wide"><#if needed>${uiLabelMap.AttendanceEvidenceReasonLabel}<#else>${uiLabelMap.AttendanceEvidenceReasonOptional}</#if>
    <input name="reason" maxlength="250"<#if needed> required</#if> autocomplete="off"></label>
</#macro>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if tabs??>
  <div class="att-head">
    <div><@schoolSwitch target="Evidence"/>
      <h1>${uiLabelMap.AttendancePageEvidence}</h1>
      <#if pupil??><p class="att-eyebrow"><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${pupil.query}">${pupil.name}</a> &middot; ${pupil.group}
        &middot; <a href="<@ofbizUrl>Evidence</@ofbizUrl>?${schoolQuery}">${uiLabelMap.AttendanceEvidenceAllPupils}</a></p></#if>
    </div>
  </div>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceEvidenceTabs}"><#list tabs as tab>
    <a href="<@ofbizUrl>Evidence</@ofbizUrl>?${tab.query}"<#if tab.chosen> aria-current="page"</#if>>${tab.label} <b>${tab.count}</b></a></#list>
  </nav>
  <@refusalBox/>
  <p class="att-why">${uiLabelMap.AttendanceEvidenceNoCode}</p>

  <#if showPrompts>
  <section aria-labelledby="att-prompts-h"><h2 id="att-prompts-h">${uiLabelMap.AttendanceEvidencePrompts}</h2>
  <#if prompts?has_content>
  <ul class="att-plain att-evidence"><#list prompts as each>
    <li class="att-card">
      <div class="att-card-head"><h3><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${each.pupilQuery}">${each.name}</a> <small>${each.group}</small></h3>
        <span class="att-why">${each.due}</span></div>
      <p>${each.absence} <span class="att-why">${each.rule}</span></p>
      <div class="att-steps-row">
      <details class="att-step"<#if each.triggerId == refusedId> open</#if>><summary>${uiLabelMap.AttendanceEvidenceAsk}</summary>
        <form class="att-form" method="post" action="<@ofbizUrl>requestEvidence</@ofbizUrl>"><@hidden id=each.triggerId/>
          <input type="hidden" name="triggerId" value="${each.triggerId}"><input type="hidden" name="pupilRef" value="${each.pupilRef}">
          <label class="att-field">${uiLabelMap.AttendanceFrom} <input type="date" name="fromDate" value="${each.fromDate}" max="${today}" required></label>
          <label class="att-field">${uiLabelMap.AttendanceThru} <input type="date" name="thruDate" value="${each.thruDate}" max="${today}" required></label>
          <label class="att-field">${uiLabelMap.AttendanceEvidenceAnswerByLabel} <input type="date" name="answerBy" value="${form.answerBy}" min="${today}"></label>
          <label class="att-field att-wide">${uiLabelMap.AttendanceNote} <input name="note" maxlength="250" autocomplete="off"></label>
          <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceEvidenceAsk}</button>
        </form></details>
      <details class="att-step"><summary>${uiLabelMap.AttendanceEvidenceWaive}</summary>
        <form class="att-form" method="post" action="<@ofbizUrl>requestEvidence</@ofbizUrl>"><@hidden id=each.triggerId/>
          <input type="hidden" name="triggerId" value="${each.triggerId}"><input type="hidden" name="pupilRef" value="${each.pupilRef}">
          <label class="att-field">${uiLabelMap.AttendanceFrom} <input type="date" name="fromDate" value="${each.fromDate}" max="${today}" required></label>
          <label class="att-field">${uiLabelMap.AttendanceThru} <input type="date" name="thruDate" value="${each.thruDate}" max="${today}" required></label>
          <@grounds noWaiver=each.noWaiver id=each.triggerId/>
          <@reason/>
          <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceEvidenceWaive}</button>
        </form></details>
      </div>
    </li></#list>
  </ul>
  <#else><p class="att-empty-line">${uiLabelMap.AttendanceEvidenceNoPrompts}</p></#if>
  </section>
  </#if>

  <#if showRows>
  <#assign listState = state>
  <section aria-labelledby="att-rows-h"><h2 id="att-rows-h">${uiLabelMap.AttendanceEvidenceAsked}</h2>
  <#if rows?has_content>
  <ul class="att-plain att-evidence"><#list rows as row>
    <li class="att-card">
      <div class="att-card-head"><h3><a href="<@ofbizUrl>Pupil</@ofbizUrl>?${row.pupilQuery}">${row.name}</a> <small>${row.group}</small></h3>
        <span><#if row.overdue><b class="att-tag att-tag-bad">${uiLabelMap.AttendanceEvidenceOverdue}</b> </#if><span
            class="att-state att-evid-${row.state}">${row.stateText}</span></span></div>
      <p>${row.absence}<#if row.kind?has_content> &middot; ${row.kind}</#if><#if row.waiver?has_content> &middot; ${row.waiver}</#if></p>
      <p class="att-why">${row.why} &middot; ${row.asked}<#if row.answerBy?has_content> &middot; ${row.answerBy}</#if><#if
          row.note?has_content> &middot; ${row.note}</#if></p>
      <p class="att-why">${uiLabelMap.AttendanceEvidenceMarks} <span class="att-code">${row.marks}</span></p>
      <div class="att-steps-row">
        <#if row.may_received && !row.isBack><@step row=row state="received" label=uiLabelMap.AttendanceEvidenceReceive open=row.evidenceId == refusedId>
          <label class="att-field">${uiLabelMap.AttendanceEvidenceKindLabel} <select name="kind" required><option value=""></option><#list kinds as each>
            <option value="${each.code}">${each.text}</option></#list></select></label><@reason needed=false/></@step></#if>
        <#if row.may_accepted><@step row=row state="accepted" label=uiLabelMap.AttendanceEvidenceAccept><@reason needed=false/></@step></#if>
        <#if row.may_refused><@step row=row state="refused" label=row.isRequested?then(uiLabelMap.AttendanceEvidenceNotBrought,
            uiLabelMap.AttendanceEvidenceRefuse)><@reason/></@step></#if>
        <#if row.may_waived><@step row=row state="waived" label=uiLabelMap.AttendanceEvidenceWaive><@grounds
            noWaiver=row.noWaiver id=row.evidenceId/><@reason/></@step></#if>
        <#if row.may_requested><@step row=row state="requested" label=uiLabelMap.AttendanceEvidenceAskAfterAll><@reason/></@step></#if>
        <#if row.may_received && row.isBack><@step row=row state="received" label=uiLabelMap.AttendanceEvidenceTakeBack><@reason/></@step></#if>
        <#if row.isRequested && mayMessage><a class="att-btn" href="<@ofbizUrl>MessagesWrite</@ofbizUrl>?${row.messageQuery}">${uiLabelMap.AttendanceEvidenceWrite}</a></#if>
        <details class="att-step"><summary>${uiLabelMap.AttendanceEvidenceSteps}</summary>
          <ol class="att-lines"><#list row.steps as each><li>${each.state} <small>${each.at} &middot; ${each.by}<#if
              each.reason?has_content> &middot; ${each.reason}</#if></small></li></#list></ol></details>
      </div>
    </li></#list>
  </ul>
  <#else><p class="att-empty-line">${uiLabelMap.AttendanceEvidenceNone}</p></#if>
  </section>
  </#if>

  <section class="att-card" id="ask" aria-labelledby="att-ask-h"><h2 id="att-ask-h">${uiLabelMap.AttendanceEvidenceByHand}</h2>
  <#if pupil??>
    <form class="att-form" method="post" action="<@ofbizUrl>requestEvidence</@ofbizUrl>"><@hidden id=pupil.pupilRef/>
      <input type="hidden" name="pupilRef" value="${pupil.pupilRef}">
      <p class="att-wide"><b>${pupil.name}</b> ${pupil.group}</p>
      <label class="att-field">${uiLabelMap.AttendanceFrom} <input type="date" name="fromDate" value="${form.fromDate}" max="${today}" required></label>
      <label class="att-field">${uiLabelMap.AttendanceThru} <input type="date" name="thruDate" value="${form.thruDate}" max="${today}" required></label>
      <label class="att-field">${uiLabelMap.AttendanceEvidenceCauseLabel} <select name="cause"><#list causes as each>
        <option value="${each.code}">${each.text}</option></#list></select></label>
      <label class="att-field">${uiLabelMap.AttendanceEvidenceAnswerByLabel} <input type="date" name="answerBy" value="${form.answerBy}" min="${today}"></label>
      <label class="att-field att-wide">${uiLabelMap.AttendanceNote} <input name="note" value="${form.note}" maxlength="250" autocomplete="off"></label>
      <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceEvidenceAsk}</button>
    </form>
  <#else>
    <form class="att-search" role="search" method="get" action="<@ofbizUrl>Evidence</@ofbizUrl>#ask">
      <input type="hidden" name="schoolId" value="${schoolId}">
      <label for="att-evidence-q">${uiLabelMap.AttendanceFindPupil}</label>
      <input id="att-evidence-q" type="search" name="q" value="${text}" maxlength="60" autocomplete="off">
      <button class="att-btn" type="submit">${uiLabelMap.AttendanceFind}</button>
    </form>
    <#if found??><p class="att-why" role="status">${foundText}</p>
    <ul class="att-lines"><#list found as each><li><a href="<@ofbizUrl>Evidence</@ofbizUrl>?${each.query}#ask">${each.name}</a>
        <small>${each.group}</small></li></#list></ul></#if>
  </#if>
  </section>
</#if>
</@page>
