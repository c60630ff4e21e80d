<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/CaseMacros.ftl"/>
<#if caseHead??>
  </div>
  <section class="att-card att-case-record" id="record" aria-labelledby="att-record-h">
    <div class="att-card-head"><h2 id="att-record-h"><#if isFormer>${uiLabelMap.AttendanceCaseRecordFormer} ${caseHead.formerSchool}<#else>${uiLabelMap.AttendanceCaseRecord}</#if></h2>
      <#if isFormer><a href="<@ofbizUrl>Case</@ofbizUrl>?${allQuery}#record">${uiLabelMap.AttendanceCaseRecordOwn}</a></#if></div>
    <form class="att-form att-case-filter" method="get" action="<@ofbizUrl>Case</@ofbizUrl>#record">
      <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="caseId" value="${caseHead.caseId}"><#if isFormer><input
          type="hidden" name="former" value="Y"></#if>
      <label class="att-field">${uiLabelMap.AttendanceCaseKind} <select name="kind"><option value="">${uiLabelMap.AttendanceCaseEveryKind}</option><#list
          kinds as each><option value="${each.value}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></label>
      <label class="att-field">${uiLabelMap.AttendanceFrom} <input type="date" name="fromDate" value="${filter.fromDate}"></label>
      <label class="att-field">${uiLabelMap.AttendanceThru} <input type="date" name="thruDate" value="${filter.thruDate}"></label>
      <button class="att-btn" type="submit">${uiLabelMap.AttendanceShow}</button>
    </form>
    <#if recordProblem?has_content><p class="att-error" role="alert">${recordProblem}</p></#if>
    <#include "component://attendance/template/CaseDays.ftl"/>
    <#if newerQuery?? || olderQuery??><nav class="att-steps" aria-label="${uiLabelMap.AttendanceCaseRecordPages}">
      <#if newerQuery??><a class="att-btn" rel="prev" href="<@ofbizUrl>Case</@ofbizUrl>?${newerQuery}#record">${uiLabelMap.AttendanceCaseNewer}</a></#if>
      <#if olderQuery??><a class="att-btn" rel="next" href="<@ofbizUrl>Case</@ofbizUrl>?${olderQuery}#record">${uiLabelMap.AttendanceCaseOlder}</a></#if>
    </nav></#if>
  </section>
</#if>
<@pageClose/>
