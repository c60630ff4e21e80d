<#-- What the pages of cases share. Texts arrive encoded. -->
<#macro option of><option value="${of.value}"<#if of.chosen> selected</#if>>${of.label}<#if of.more?has_content> (${of.more})</#if></option></#macro>

<#-- A form of the page of a case, folded away until it is wanted. -->
<#macro caseAct act label go="">
<details class="att-step" id="act-${act}"<#if acts[act]> open</#if>><summary>${label}</summary>
  <form class="att-form" method="post" action="<@ofbizUrl>changeCase</@ofbizUrl>"><@caseHidden act=act/>
    <#nested>
    <button class="att-btn att-go" type="submit">${(go?has_content)?then(go, label)}</button>
  </form></details>
</#macro>

<#macro caseHidden act><@csrf/><input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="caseId"
    value="${caseHead.caseId}"><input type="hidden" name="version" value="${caseHead.version}"><input type="hidden" name="act" value="${act}"></#macro>

<#macro caseDate act><label class="att-field">${uiLabelMap.AttendanceCaseDate} <input type="date" name="date" value="${form[act].date}"
    max="${today}" required></label></#macro>

<#macro caseWords act label name="reason" required=true rows=2 maxlength=2000>
<label class="att-field att-case-words">${label} <textarea name="${name}" rows="${rows}" maxlength="${maxlength?c}"<#if required>
    required</#if>>${form[act][name]}</textarea></label>
</#macro>

<#-- Where a case stands among the statuses of a kind. -->
<#macro caseLadder steps label>
<ol class="att-case-ladder" aria-label="${label}"><#list steps as each>
  <li<#if each.current> aria-current="step"</#if>>${each.text}</li></#list>
</ol>
</#macro>
