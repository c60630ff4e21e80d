<section class="att-card att-start" id="att-home" tabindex="-1" aria-labelledby="att-home-h">
  <#if allDone>
  <h2 id="att-home-h">${uiLabelMap.AttendanceFollowUpAllDoneTitle}</h2>
  <p class="att-why">${uiLabelMap.AttendanceFollowUpAllDoneText}</p>
  <#elseif free == 0>
  <h2 id="att-home-h">${uiLabelMap.AttendanceFollowUpAllTriedTitle}</h2>
  <p class="att-why">${uiLabelMap.AttendanceFollowUpAllTriedText}</p>
  <#if again>
  <form method="post" action="<@ofbizUrl>claimHome</@ofbizUrl>"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="date" value="${day.iso}">
    <input type="hidden" name="again" value="Y">
    <button class="att-btn att-go att-big" type="submit" id="att-go">${uiLabelMap.AttendanceFollowUpAgain}</button>
  </form>
  </#if>
  <#else>
  <h2 id="att-home-h">${uiLabelMap.AttendanceFollowUpStartTitle}</h2>
  <p class="att-why">${uiLabelMap.AttendanceFollowUpStartText}</p>
  <form method="post" action="<@ofbizUrl>claimHome</@ofbizUrl>"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="date" value="${day.iso}">
    <button class="att-btn att-go att-big" type="submit" id="att-go">${uiLabelMap.AttendanceFollowUpStart}</button>
  </form>
  </#if>
</section>
