<#if words.none>
  <p class="att-words">${uiLabelMap.AttendanceWordsNone}</p>
<#else>
  <p class="att-words">
    <#if words.allPresent>${uiLabelMap.AttendanceWordsAllPresent}<#else>${uiLabelMap.AttendanceWordsMissed}
    <a href="<@ofbizUrl>Marks</@ofbizUrl>?${words.absentQuery}"><b>${words.missed}</b></a></#if>
    ${uiLabelMap.AttendanceWordsOf} <a href="<@ofbizUrl>Marks</@ofbizUrl>?${words.possibleQuery}">${words.possible}</a>
    ${uiLabelMap.AttendanceWordsSince} ${words.from}<#if words.illness?? || words.unauthorised??>:
    <#if words.illness??><a href="<@ofbizUrl>Marks</@ofbizUrl>?${words.illnessQuery}">${words.illness}</a>
        ${uiLabelMap.AttendanceWordsIllness}<#if words.unauthorised??>,</#if></#if>
    <#if words.unauthorised??><a href="<@ofbizUrl>Marks</@ofbizUrl>?${words.unauthorisedQuery}">${words.unauthorised}</a>
        ${uiLabelMap.AttendanceWordsUnauthorised}</#if></#if>.
    ${uiLabelMap.AttendanceWordsPercent} <b>${words.percent!}&nbsp;%</b>.
    <#if words.severe><span class="att-tag att-tag-bad">${uiLabelMap.AttendanceSeverelyAbsent}</span></#if>
    <#if words.persistent><span class="att-tag att-tag-warn">${uiLabelMap.AttendancePersistentlyAbsent}</span></#if>
  </p>
</#if>
