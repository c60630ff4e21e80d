<#-- What both sides of the late desk share. Texts arrive encoded; nothing here compares them. -->
<#macro deskTabs>
  <div class="att-head">
    <div><@schoolSwitch target=deskPage/><h1>${title}<#if desk??> <span class="att-h1-part">${desk.schoolDate!}</span></#if></h1></div>
    <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceDeskTabs}">
      <a href="<@ofbizUrl>LateDesk</@ofbizUrl>?${deskQuery}"<#if !out> aria-current="page"</#if>>${uiLabelMap.AttendanceDeskTabIn}</a>
      <a href="<@ofbizUrl>SignOut</@ofbizUrl>?${deskQuery}"<#if out> aria-current="page"</#if>>${uiLabelMap.AttendanceDeskTabOut}</a>
      <#if mayReport><a href="<@ofbizUrl>LatePatterns</@ofbizUrl>?${deskQuery}">${uiLabelMap.AttendancePageLates}</a></#if>
    </nav>
  </div>
</#macro>

<#macro deskFind>
  <form id="att-desk-find" class="att-desk-find" role="search" method="get" action="<@ofbizUrl>${deskPage}</@ofbizUrl>" autocomplete="off">
    <input type="hidden" name="schoolId" value="${schoolId}">
    <label for="att-desk-q">${uiLabelMap.AttendanceDeskFindPupil}</label>
    <div class="att-desk-line">
      <input id="att-desk-q" type="search" name="q" value="${text}" maxlength="60" spellcheck="false" autocomplete="off" autocapitalize="off">
      <button class="att-btn att-no-js" type="submit">${uiLabelMap.AttendanceFind}</button>
    </div>
    <p class="att-why" id="att-desk-found" role="status">${findProblem!}<#if found??>${foundText}</#if></p>
    <ul id="att-desk-hits" class="att-desk-hits" aria-label="${uiLabelMap.AttendanceDeskHits}"><#if found??><#list found as each>
      <li><a href="<@ofbizUrl>${deskPage}</@ofbizUrl>?${each.query}"><b>${each.name}</b> <small>${each.group} &middot;
          ${each.stateText}</small></a></li></#list></#if>
    </ul>
  </form>
</#macro>

<#macro deskPupil>
  <div class="att-desk-who">
    <h2 id="att-desk-name" tabindex="-1">${pupil.name}</h2>
    <p>${pupil.group} &middot; ${pupil.year} &middot; <span class="att-desk-state">${pupil.stateText}</span></p>
  </div>
</#macro>

<#macro deskReasons legend needed=true keys=true>
  <fieldset class="att-chips"><legend>${legend}</legend><#list reasons as each>
    <label class="att-chip"><input type="radio" name="reason" value="${each.code}"<#if keys && each.key?has_content> data-key="${each.key}"
        aria-keyshortcuts="${each.key}"</#if><#if needed> required</#if><#if each.chosen> checked</#if>><#if keys && each.key?has_content><kbd
        class="att-js" aria-hidden="true">${each.key}</kbd></#if> ${each.text}</label></#list>
  </fieldset>
</#macro>

<#macro deskHidden>
  <@csrf/>
  <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="pupilRef" value="${pupil.pupilRef}">
  <input type="hidden" name="token" value="${token}">
</#macro>

<#-- What was done last, in large print, with its slip. -->
<#macro deskDone>
<#if undone?has_content>
  <section class="att-card att-desk-done" id="att-desk-done"><p class="att-desk-big">${undone}</p></section>
<#elseif done??>
  <section class="att-card att-desk-done" id="att-desk-done" aria-labelledby="att-desk-said">
    <h2 class="att-sr" id="att-desk-said">${done.said}</h2>
    <p class="att-desk-big" aria-hidden="true">${done.name} <small>${done.group}</small></p>
    <p class="att-desk-mark" aria-hidden="true"><#if done.code?has_content><span class="att-m att-${done.look}">${done.code}</span>
        </#if>${done.what} <small>${done.time}<#if done.back?has_content> &middot; ${done.back}</#if></small></p>
    <#if done.reason?has_content><p class="att-why">${done.reason}</p></#if>
    <div class="att-desk-acts">
      <button type="button" class="att-btn att-js" data-act="slip">${uiLabelMap.AttendanceDeskPrintSlip}</button>
      <#if done.mayTakeBack><@deskUndo entry=done/></#if>
    </div>
  </section>
  <div class="att-slip" aria-hidden="true">
    <p class="att-slip-title">${done.title}</p>
    <p class="att-slip-name">${done.name}</p>
    <p>${done.group} &middot; ${done.date} &middot; <b>${done.time}</b></p>
    <p><#if done.code?has_content><b>${done.code}</b> </#if>${done.what}<#if done.back?has_content> &middot; ${done.back}</#if></p>
    <p class="att-slip-foot">${done.school} &middot; ${done.by}</p>
  </div>
</#if>
</#macro>

<#macro deskUndo entry>
  <form method="post" class="att-desk-undo" action="<@ofbizUrl>${undoRequest}</@ofbizUrl>">
    <@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="pupilRef" value="${entry.pupilRef}">
    <input type="hidden" name="signId" value="${entry.signId}">
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceUndo}<span class="att-sr"> ${entry.said}</span></button>
  </form>
</#macro>

<#macro deskList>
  <section id="att-desk-list" class="att-desk-list" aria-labelledby="att-desk-list-h">
    <div class="att-card-head"><h2 id="att-desk-list-h">${uiLabelMap.AttendanceDeskToday}</h2>
      <p class="att-why">${uiLabelMap.AttendanceDeskCountLate} <b>${counts.late}</b> &middot; ${uiLabelMap.AttendanceDeskCountAfter}
          <b>${counts.afterClose}</b> &middot; ${uiLabelMap.AttendanceDeskCountOut} <b>${counts.stillOut}</b></p></div>
    <#if messageQuery??><p class="att-why"><a href="<@ofbizUrl>MessagesWrite</@ofbizUrl>?${messageQuery}">${uiLabelMap.AttendanceDeskWriteHomes}</a></p></#if>
    <#if stillOut?has_content>
    <h3>${uiLabelMap.AttendanceDeskOutNow}</h3>
    <ul class="att-desk-rows"><#list stillOut as each>
      <li class="att-desk-row<#if each.overdue> att-desk-overdue</#if>">
        <span class="att-desk-time">${each.time}</span>
        <div><b>${each.name}</b> <small>${each.group}</small><small class="att-desk-more">${each.what} &middot; <#if each.overdue><b
            class="att-tag att-tag-bad">${uiLabelMap.AttendanceDeskOverdue}</b> </#if>${each.back}</small></div>
        <form method="post" action="<@ofbizUrl>signInPupil</@ofbizUrl>"><@csrf/>
          <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="pupilRef" value="${each.pupilRef}">
          <button class="att-btn" type="submit">${uiLabelMap.AttendanceDeskIsBack}<span class="att-sr"> ${each.name}</span></button></form>
      </li></#list>
    </ul>
    <h3>${uiLabelMap.AttendanceDeskAll}</h3>
    </#if>
    <#if counts.none>
    <p class="att-why">${uiLabelMap.AttendanceDeskNobodyYet}</p>
    <#else>
    <ol class="att-desk-rows" reversed><#list entries as each>
      <li class="att-desk-row<#if each.takenBack?has_content> att-desk-gone</#if>">
        <span class="att-desk-time">${each.time}</span>
        <div><#if each.pupilQuery??><b><a class="att-quiet" href="<@ofbizUrl>Pupil</@ofbizUrl>?${each.pupilQuery}">${each.name}</a></b><#else><b>${each.name}</b></#if>
            <small>${each.group}</small> <#if each.code?has_content><span class="att-m att-${each.look}">${each.code}</span></#if>
            <small class="att-desk-more"><#if each.out>${uiLabelMap.AttendanceDeskLeftWord} </#if>${each.what}<#if
            each.reason?has_content> &middot; ${each.reason}</#if> &middot; ${each.by}</small>
            <#if each.takenBack?has_content><small class="att-desk-more">${each.takenBack}</small></#if></div>
        <#if each.mayTakeBack><@deskUndo entry=each/></#if>
        <#if !each.takenBack?has_content><a class="att-btn att-desk-slip" href="<@ofbizUrl>${deskPage}</@ofbizUrl>?${each.query}">${uiLabelMap.AttendanceDeskSlip}<span
            class="att-sr"> ${each.said}</span></a></#if>
      </li></#list>
    </ol>
    </#if>
  </section>
</#macro>

<#macro deskHelp>
  <dialog class="att-dialog" id="att-help" aria-labelledby="att-help-title">
    <form method="dialog">
      <h2 id="att-help-title">${uiLabelMap.AttendanceAllKeys}</h2>
      <dl class="att-keylist">
        <div><dt><kbd>A</kbd> <kbd>B</kbd> <kbd>C</kbd></dt><dd>${uiLabelMap.AttendanceDeskKeyFind}</dd></div>
        <div><dt><kbd>&uarr;</kbd> <kbd>&darr;</kbd></dt><dd>${uiLabelMap.AttendanceDeskKeyMove}</dd></div>
        <div><dt><kbd>Enter</kbd></dt><dd>${uiLabelMap.AttendanceDeskKeyEnter}</dd></div>
        <div><dt><kbd>1</kbd>&ndash;<kbd>9</kbd></dt><dd>${uiLabelMap.AttendanceDeskKeyReason}</dd></div>
        <div><dt><kbd>Esc</kbd></dt><dd>${uiLabelMap.AttendanceDeskKeyEscape}</dd></div>
        <div><dt><kbd>Ctrl</kbd>+<kbd>P</kbd></dt><dd>${uiLabelMap.AttendanceDeskKeySlip}</dd></div>
        <div><dt><kbd>Ctrl</kbd>+<kbd>Z</kbd></dt><dd>${uiLabelMap.AttendanceDeskKeyUndo}</dd></div>
        <div><dt><kbd>?</kbd></dt><dd>${uiLabelMap.AttendanceKeyHelp}</dd></div>
      </dl>
      <p class="att-dialog-buttons"><button class="att-btn" value="cancel">${uiLabelMap.AttendanceClose}</button></p>
    </form>
  </dialog>
</#macro>
