<#-- The section of a case: the newest letters. -->
<section class="att-card" aria-labelledby="att-case-letters"><h2 id="att-case-letters">${uiLabelMap.AttendanceLetterCaseSection}</h2>
  <#if caseLetters?has_content><ul class="att-lines"><#list caseLetters as each>
    <li><a href="<@ofbizUrl>Letter</@ofbizUrl>?${each.query}">${each.name}</a> <small>${each.issued} &middot; ${each.recipient}</small><#if each.withdrawn>
        <span class="att-tag att-tag-warn">${uiLabelMap.AttendanceLetterWithdrawnNote}</span></#if></li></#list></ul>
  <#else><p class="att-why">${uiLabelMap.AttendanceLetterCaseNone}</p></#if>
  <p><a class="att-btn att-go" href="<@ofbizUrl>Letters</@ofbizUrl>?${caseLettersQuery}">${uiLabelMap.AttendanceLetterCaseWrite}</a></p>
</section>
