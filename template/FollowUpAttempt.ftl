<form id="att-attempt" class="att-attempt" method="post" action="<@ofbizUrl>recordAttempt</@ofbizUrl>" autocomplete="off"<#if typed.reached>
    data-reached</#if>>
  <@csrf/>
  <button type="submit" disabled hidden></button>
  <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="date" value="${day.iso}">
  <input type="hidden" name="token" value="${token}"><input type="hidden" name="home" value="${home.homeId}">
  <#if home.pupils?size gt 1>
  <fieldset class="att-picks"><legend>${uiLabelMap.AttendanceFollowUpAbout}</legend><#list home.pupils as pupil>
    <label class="att-pick"><input type="checkbox" name="pupilRef" value="${pupil.pupilRef}"<#if pupil.open>
        checked</#if>> ${pupil.forename}</label></#list></fieldset>
  <#else><input type="hidden" name="pupilRef" value="${home.pupils[0].pupilRef}"></#if>
  <fieldset class="att-whom"><legend>${uiLabelMap.AttendanceFollowUpWhom} <span class="att-js"><kbd>&uarr;</kbd> <kbd>&darr;</kbd></span></legend>
    <ol class="att-contacts"><#list home.contacts as contact>
      <li<#if contact.tried?has_content> class="att-was-tried"</#if>><label><input type="radio" name="contactRef"
          value="${contact.contactRef}" data-refs="${contact.refs}"<#if contact.chosen> checked</#if>> <span
          class="att-sr">${contact.name}</span></label><div><@person contact=contact/></div></li></#list>
      <li><label><input type="radio" name="contactRef" value="-"<#if home.nobody>
          checked</#if>> <span class="att-sr">${uiLabelMap.AttendanceFollowUpSomebodyElse}</span></label>
        <div><label class="att-else">${uiLabelMap.AttendanceFollowUpSomebodyElse}
          <input name="contactName" value="${typed.contactName}" maxlength="100"></label></div></li>
    </ol></fieldset>
  <fieldset class="att-picks"><legend>${uiLabelMap.AttendanceFollowUpBy}</legend><#list channels as each>
    <label class="att-pick"><input type="radio" name="channel" value="${each.id}" data-key="${each.key}"<#if each.chosen>
        checked</#if>> ${each.label} <kbd class="att-js">${each.key}</kbd></label></#list></fieldset>
  <fieldset class="att-picks att-seen"><legend>${uiLabelMap.AttendanceFollowUpChildSeenAsk}</legend>
    <label class="att-pick"><input type="radio" name="childSeen" value="Y"> ${uiLabelMap.AttendanceFollowUpYes}</label>
    <label class="att-pick"><input type="radio" name="childSeen" value="N"> ${uiLabelMap.AttendanceFollowUpNo}</label></fieldset>
  <p class="att-outcomes att-how-it-ended" role="group" aria-label="${uiLabelMap.AttendanceFollowUpOutcome}">
    <button class="att-btn att-go att-js" type="button" data-act="reached" aria-expanded="false" aria-controls="att-reached"><kbd>R</kbd>
      ${uiLabelMap.AttendanceFollowUpOutcome_reached}</button>
    <button class="att-btn" type="submit" name="act" value="no_answer"><kbd class="att-js">N</kbd>
      ${uiLabelMap.AttendanceFollowUpOutcome_no_answer}</button>
    <button class="att-btn" type="submit" name="act" value="left_message"><kbd class="att-js">M</kbd>
      ${uiLabelMap.AttendanceFollowUpOutcome_left_message}</button>
    <button class="att-btn" type="submit" name="act" value="wrong_number"><kbd class="att-js">W</kbd>
      ${uiLabelMap.AttendanceFollowUpOutcome_wrong_number}</button>
  </p>
  <div id="att-reached" class="att-reached">
    <fieldset class="att-picks"><legend>${uiLabelMap.AttendanceFollowUpReason}</legend><#list reasons as each>
      <label class="att-pick"><input type="radio" name="reasonId" value="${each.id}" data-key="${each.key}" data-code="${each.code}"<#if
          each.chosen> checked</#if>><#if each.key?has_content> <kbd class="att-js">${each.key}</kbd></#if> ${each.name}<#if
          each.code?has_content> <span class="att-m">${each.code}</span></#if></label></#list></fieldset>
    <div class="att-form">
      <label class="att-field att-wide">${uiLabelMap.AttendanceFollowUpSaidAsk} <input name="reason" value="${typed.reason}" maxlength="120"></label>
      <label class="att-field">${uiLabelMap.AttendanceFollowUpBackAsk} <input type="date" name="expectedReturn" value="${typed.expectedReturn}"
          min="${today}"></label>
      <label class="att-field">${uiLabelMap.AttendanceCode} <input name="code" value="${typed.code}" maxlength="4" size="4" list="att-codes"
          spellcheck="false" autocapitalize="characters"></label>
      <datalist id="att-codes"><#list codes as code><option value="${code.code}">${code.name}</option></#list></datalist>
    </div>
    <#if mayAmend>
    <fieldset class="att-picks"><legend>${uiLabelMap.AttendanceFollowUpMarks}</legend><#list home.marks as mark>
      <label class="att-pick"><input type="checkbox" name="mark" value="${mark.value}" data-pupil="${mark.pupilRef}"<#if mark.ofDay>
          checked</#if>> ${mark.text}</label></#list></fieldset>
    </#if>
    <#if typed.warned><label class="att-check"><input type="checkbox" name="override" value="Y"> ${uiLabelMap.AttendanceOverride}</label></#if>
    <p class="att-outcomes">
      <#if mayAmend><button class="att-btn att-go" type="submit" name="act" value="amend">${uiLabelMap.AttendanceFollowUpAmend}
        <span data-code></span> <span class="att-js"><kbd>Enter</kbd></span></button></#if>
      <button class="att-btn" type="submit" name="act" value="reached">${uiLabelMap.AttendanceFollowUpOnlyRecord}</button>
      <button class="att-btn att-js" type="button" data-act="cancel">${uiLabelMap.AttendanceCancel} <kbd>Esc</kbd></button>
    </p>
  </div>
  <details<#if typed.concernText?has_content> open</#if>><summary>${uiLabelMap.AttendanceFollowUpWorries}</summary>
    <p class="att-why">${uiLabelMap.AttendanceFollowUpWorriesText}</p>
    <div class="att-form">
      <label class="att-field">${uiLabelMap.AttendanceFollowUpKind} <select name="concernKind"><#list kinds as kind>
        <option value="${kind.id}"<#if kind.chosen> selected</#if>>${kind.label}</option></#list></select></label>
      <label class="att-field att-wide">${uiLabelMap.AttendanceFollowUpConcernText} <textarea name="concernText" rows="3"
          maxlength="4000">${typed.concernText}</textarea></label>
    </div></details>
</form>
<div class="att-after-form">
  <form method="post" action="<@ofbizUrl>claimHome</@ofbizUrl>" id="att-skip"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="date" value="${day.iso}">
    <input type="hidden" name="skip" value="${home.homeId}">
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceFollowUpSkip} <kbd class="att-js">S</kbd></button>
  </form>
  <form method="post" action="<@ofbizUrl>releaseHome</@ofbizUrl>" id="att-release"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="date" value="${day.iso}">
    <input type="hidden" name="pupilRef" value="${home.homeId}">
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceFollowUpRelease}</button>
  </form>
</div>
