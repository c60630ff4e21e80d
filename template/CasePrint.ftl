<#include "component://attendance/template/Macros.ftl"/>
<@page script="case-print">
  <@problemBox/>
  <@noSchool/>
<#if caseHead??>
  <div class="att-head"><div><p class="att-eyebrow">${school.schoolName} &middot; ${uiLabelMap.AttendanceCasePage} ${caseHead.caseId}</p>
    <h1>${caseHead.name} <small>${caseHead.group}, ${caseHead.year}</small></h1></div>
    <nav class="att-steps"><a class="att-btn" href="<@ofbizUrl>Case</@ofbizUrl>?${allQuery}">${uiLabelMap.AttendanceCasePage}</a>
      <button class="att-btn att-go att-js" type="button" data-act="print">${uiLabelMap.AttendanceCasePrint}</button></nav>
  </div>
  <div class="att-case-paper">
    <p>${caseHead.stage} &middot; ${caseHead.ladder}. ${caseHead.opened}. <#if caseHead.trigger?has_content>${caseHead.trigger}. </#if>${caseHead.reason}</p>
    <p><#if !caseHead.figures.none>${caseHead.figures.percent!}&nbsp;% ${uiLabelMap.AttendanceCaseAttended}, ${caseHead.figures.span}: <#list
        caseHead.figures.counts as each>${each.label} ${each.count}<#sep>, </#sep></#list>. </#if><#if caseHead.lead?has_content>${uiLabelMap.AttendanceCaseLead}:
        ${caseHead.lead}.</#if> <#if caseHead.nextReview?has_content>${uiLabelMap.AttendanceCaseNextReview}: ${caseHead.nextReview}.</#if> ${caseHead.closed}</p>
    <h2>${uiLabelMap.AttendanceCaseRecord}</h2>
    <#if recordProblem?has_content><p class="att-error" role="alert">${recordProblem}</p></#if>
    <#include "component://attendance/template/CaseDays.ftl"/>
    <p class="att-why">${uiLabelMap.AttendanceCasePrintedFor} ${printedBy}<#if more> &middot; ${uiLabelMap.AttendanceCasePrintMore}</#if></p>
  </div>
</#if>
</@page>
