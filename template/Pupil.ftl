<#include "component://attendance/template/Macros.ftl"/>
<@page script="pupil">
  <@problemBox/>
  <@noSchool/>
<#if pupil??>
  <div class="att-head">
    <div>
      <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Pupils</@ofbizUrl>">${uiLabelMap.AttendancePagePupils}</a> &middot;
        ${pupil.group} &middot; ${pupil.year}<@flagSigns flags=flags/></p>
      <h1>${pupil.fullName}</h1>
    </div>
    <nav class="att-steps" aria-label="${uiLabelMap.AttendanceOtherPupils}">
      <#if previousPupil??><a class="att-btn" rel="prev" href="<@ofbizUrl>Pupil</@ofbizUrl>?${previousPupil.query}"><span
          aria-hidden="true">&larr;</span>
        ${previousPupil.name}</a></#if>
      <#if nextPupil??><a class="att-btn" rel="next" href="<@ofbizUrl>Pupil</@ofbizUrl>?${nextPupil.query}">${nextPupil.name}
        <span aria-hidden="true">&rarr;</span></a></#if>
    </nav>
  </div>
  <#include "component://attendance/template/PupilWords.ftl"/>
  <#include "component://attendance/template/PupilCalendar.ftl"/>
  <section class="att-card" aria-labelledby="att-figures-h">
    <div class="att-card-head"><h2 id="att-figures-h">${uiLabelMap.AttendanceFigures}</h2>
      <p class="att-why">${words.from} &ndash; ${words.thru} &middot;
        <a href="<@ofbizUrl>Marks</@ofbizUrl>?${allMarksQuery}">${uiLabelMap.AttendanceAllMarks}</a></p></div>
    <dl class="att-figures"><#list figures as figure>
      <div class="att-fig-${figure.look}"><dt>${figure.label}</dt>
        <dd><a href="<@ofbizUrl>Marks</@ofbizUrl>?${figure.query}">${figure.count!0}</a></dd></div></#list>
    </dl>
  </section>
  <div class="att-two">
    <section class="att-card" aria-labelledby="att-changes-h">
      <h2 id="att-changes-h">${uiLabelMap.AttendanceAmendments}</h2>
      <#if amendments?has_content><ol class="att-lines"><#list amendments as each>
        <li><b>${each.when}</b> <span class="att-code">${each.original}</span>
            <span aria-hidden="true">&rarr;</span><span class="att-sr">${uiLabelMap.AttendanceTo}</span>
          <span class="att-code">${each.amended}</span> ${each.reason}
          <small>${each.by}<#if each.position?has_content>, ${each.position}</#if>, ${each.at}</small></li></#list></ol>
      <#else><p class="att-why">${uiLabelMap.AttendanceNoAmendments}</p></#if>
      <p><a href="<@ofbizUrl>History</@ofbizUrl>?${historyQuery}">${uiLabelMap.AttendanceAllEntries}</a><#if mayEvidence>
        &middot; <a href="<@ofbizUrl>Evidence</@ofbizUrl>?${historyQuery}">${uiLabelMap.AttendancePageEvidence}</a></#if></p>
    </section>
    <div>
      <#if mayCase><#include "component://attendance/template/PupilCases.ftl"/></#if>
      <#if thresholds??><#include "component://attendance/template/PupilThresholds.ftl"/></#if>
      <section class="att-card" aria-labelledby="att-roll-h">
        <h2 id="att-roll-h">${uiLabelMap.AttendanceOnTheRoll}</h2>
        <dl class="att-facts">
          <div><dt>${uiLabelMap.AttendanceBorn}</dt><dd>${pupil.born}<#if !pupil.compulsoryAge!true>
              <small>${uiLabelMap.AttendanceNotCompulsoryAge}</small></#if></dd></div>
          <div><dt>${uiLabelMap.AttendanceAdmitted}</dt><dd>${pupil.admitted}</dd></div>
          <#if pupil.left?has_content><div><dt>${uiLabelMap.AttendanceLeft}</dt><dd>${pupil.left}</dd></div></#if>
          <#if pupil.house?has_content><div><dt>${uiLabelMap.AttendanceHouse}</dt><dd>${pupil.house}</dd></div></#if>
          <div><dt>${uiLabelMap.AttendancePupilRef}</dt><dd>${pupil.pupilRef}</dd></div>
          <#if pupil.upn?has_content><div><dt>${uiLabelMap.AttendanceUpn}</dt><dd>${pupil.upn}</dd></div></#if>
        </dl>
      </section>
      <#if mayContacts><#include "component://attendance/template/PupilContacts.ftl"/></#if>
    </div>
  </div>
  <#if mayAmend><#include "component://attendance/template/PupilAmend.ftl"/></#if>
</#if>
</@page>
