<#-- What leaders alone may do with a case. -->
<#if caseHead.open>
<@caseAct act="close" label=uiLabelMap.AttendanceCaseActClose go=uiLabelMap.AttendanceCaseGoClose>
  <label class="att-field">${uiLabelMap.AttendanceCaseOutcome} <select name="outcome" required><option value=""></option><#list outcomes as each><@option
      of=each/></#list></select></label>
  <@caseDate act="close"/>
  <@caseWords act="close" label=uiLabelMap.AttendanceCaseWhy/>
</@caseAct>
<@caseAct act="transfer" label=uiLabelMap.AttendanceCaseActTransfer go=uiLabelMap.AttendanceCaseGoTransfer>
  <#if schoolsThere?has_content><label class="att-field">${uiLabelMap.AttendanceCaseToSchool} <select name="toSchoolId"><option value="">&ndash;</option><#list
      schoolsThere as each><@option of=each/></#list></select></label>
  <#else><p class="att-why">${uiLabelMap.AttendanceCaseNoSchool}</p></#if>
  <label class="att-field">${uiLabelMap.AttendanceCaseOutside} <input name="outsideSchool" value="${form.transfer.outsideSchool}" maxlength="100"
      autocomplete="off"></label>
  <@caseDate act="transfer"/>
  <@caseWords act="transfer" label=uiLabelMap.AttendanceCaseWhy/>
</@caseAct>
<#else>
<@caseAct act="reopen" label=uiLabelMap.AttendanceCaseActReopen>
  <@caseWords act="reopen" label=uiLabelMap.AttendanceCaseWhy/>
  <label class="att-field">${uiLabelMap.AttendanceCaseNextReview} <input type="date" name="nextReview" value="${form.reopen.nextReview}" required></label>
</@caseAct>
</#if>
<details class="att-step" id="act-export"<#if acts.export> open</#if>><summary>${uiLabelMap.AttendanceCaseActExport}</summary>
  <form class="att-form" method="post" action="<@ofbizUrl>exportCase</@ofbizUrl>"><@caseHidden act="export"/>
    <p class="att-why">${uiLabelMap.AttendanceCaseExportHint}</p>
    <label class="att-field">${uiLabelMap.AttendanceCaseRecipient} <input name="recipient" value="${form.export.recipient}" maxlength="100" required
        autocomplete="off"></label>
    <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceCsvDownload}</button>
  </form></details>
