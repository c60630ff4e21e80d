<#include "component://attendance/template/Macros.ftl"/>
<@page script="register">
  <@problemBox/>
  <@noSchool/>
<#if problem?has_content>
  <p><a class="att-btn" href="<@ofbizUrl>main</@ofbizUrl>?${todayQuery!}">${uiLabelMap.AttendanceBackToToday}</a></p>
</#if>
<#if register??>
  <div class="att-head">
    <div>
      <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>main</@ofbizUrl>?${todayQuery}">${uiLabelMap.AttendancePageToday}</a>
          &middot; ${register.date} &middot; ${register.session}</p>
      <h1>${uiLabelMap.AttendanceRegisterHead} ${register.group}</h1>
    </div>
    <div class="att-head-side">
      <nav class="att-steps" aria-label="${uiLabelMap.AttendanceOtherRegisters}">
        <#if previousGroup??><a class="att-btn" rel="prev" href="<@ofbizUrl>Register</@ofbizUrl>?${previousGroup.query}"><span
            aria-hidden="true">&larr;</span> ${previousGroup.group}</a></#if>
        <#if nextGroup??><a class="att-btn" rel="next" href="<@ofbizUrl>Register</@ofbizUrl>?${nextGroup.query}">${nextGroup.group}
            <span aria-hidden="true">&rarr;</span></a></#if>
        <button type="button" class="att-btn att-js" data-act="print">${uiLabelMap.AttendancePrint}</button>
      </nav>
      <p class="att-clock" id="att-clock"><span class="att-state att-state-${register.state}" data-state>${register.stateText}</span>
          <span data-clock>${register.closes}</span>
        <span class="att-clock-bar" aria-hidden="true" hidden><i></i></span></p>
    </div>
  </div>
  <p class="att-print-head">${register.school} &middot; ${uiLabelMap.AttendanceRegisterHead}
      <b>${register.group}</b> &middot; ${register.date} &middot; ${register.session}</p>

  <@refusalBox>
    <#if changedSince?has_content><ul><#list changedSince as change><li><b>${change.name}</b>
        <span class="att-code">${change.code!}</span> ${change.by!} ${change.reason!}</li></#list></ul></#if>
  </@refusalBox>
  <#list register.problems as each><div class="att-note"><p>${each}</p></div></#list>
  <#if register.noSchool><div class="att-note"><p>${uiLabelMap.AttendanceNoSchoolDayTitle}</p></div></#if>
  <#if register.notOpen><div class="att-note"><p>${uiLabelMap.AttendanceRegisterNotOpen}</p></div></#if>
  <#if !register.maySave><div class="att-note"><p>${uiLabelMap.AttendanceRegisterReadOnly}</p></div></#if>
  <div id="att-messages" aria-live="off"></div>

  <#if rows?has_content>
  <form id="att-register" method="post" action="<@ofbizUrl>saveRegister</@ofbizUrl>" data-page="${pageData}" autocomplete="off"
      data-save="<@ofbizUrl>saveRegisterData</@ofbizUrl>" data-check="<@ofbizUrl>checkMarksData</@ofbizUrl>"
          data-open="<@ofbizUrl>openRegisterData</@ofbizUrl>"
      data-read="<@ofbizUrl>registerData</@ofbizUrl>" data-login="<@ofbizUrl>LoggedIn</@ofbizUrl>">
    <@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="registrationGroup" value="${register.group}">
    <input type="hidden" name="date" value="${register.isoDate}"><input type="hidden" name="session" value="${register.part}">
    <input type="hidden" name="version" value="${register.version!}"><input type="hidden" name="rowCount" value="${rowCount}">
    <div class="att-counts att-js" aria-hidden="true">
      <p class="att-count att-todo"><b data-tally="todo">${todo}</b><span>${uiLabelMap.AttendanceToMark}</span></p>
      <p class="att-count att-is-p"><b data-tally="present">0</b><span>${uiLabelMap.AttendanceCountPresent}</span></p>
      <p class="att-count att-is-p"><b data-tally="late">0</b><span>${uiLabelMap.AttendanceCountLate}</span></p>
      <p class="att-count att-is-un"><b data-tally="absent">0</b><span>${uiLabelMap.AttendanceCountAbsent}</span></p>
      <p class="att-count"><b data-tally="planned">0</b><span>${uiLabelMap.AttendanceCountPlanned}</span></p>
    </div>
    <ol class="att-sheet" aria-label="${uiLabelMap.AttendancePupilsInOrder}"><#list rows as row>
      <li class="att-row" id="att-row-${row.index}" data-index="${row.index}">
        <span class="att-n" aria-hidden="true">${row.number}</span>
        <div class="att-who">
          <b><a class="att-quiet" href="<@ofbizUrl>Pupil</@ofbizUrl>?${row.pupilQuery}" tabindex="-1"
              id="att-name-${row.index}">${row.name}</a></b><@flagSigns flags=row.flags/>
          <div class="att-about" id="att-about-${row.index}">
            <#if row.planned??><small class="att-plan"><span class="att-m att-plan-m">${row.planned.code}</span>
                ${row.planned.text} <span class="att-plan-how att-js">${uiLabelMap.AttendancePlannedHow}</span></small></#if>
            <#if row.hints?has_content><#list row.hints as hint><small>${hint}</small></#list></#if>
            <small data-marked>${row.marked}</small>
          </div>
        </div>
        <div class="att-past" role="img" aria-label="<#list row.recent as mark>${mark.title}<#if mark?has_next>; </#if></#list>"><#list
            row.recent as mark><span class="att-m att-${mark.look}" title="${mark.title}"
            aria-hidden="true">${mark.code}</span></#list></div>
        <div class="att-marks" role="group" aria-labelledby="att-name-${row.index}">
          <input type="hidden" name="pupilRef_${row.index}" value="${row.pupilRef}">
          <#list quickCodes as quick><button type="button" class="att-key att-js att-key-${quick.look}" data-code="${quick.code}"
              aria-pressed="false" tabindex="-1"<#if !register.maySave>
              disabled</#if>><span>${quick.code}</span><small>${quick.label}</small></button></#list>
          <button type="button" class="att-key att-js" data-act="palette" aria-haspopup="dialog" tabindex="-1"<#if !register.maySave>
              disabled</#if>><span aria-hidden="true">&hellip;</span><small>${uiLabelMap.AttendanceOther}</small></button>
          <input class="att-codebox att-look-${row.look}" name="code_${row.index}" value="${row.code!}" maxlength="4" size="3"
              list="att-codes" spellcheck="false" autocapitalize="characters"
              aria-labelledby="att-codelabel att-name-${row.index}"
                  aria-describedby="att-about-${row.index} att-problems-${row.index}"<#if row.planned??>
                  placeholder="${row.planned.code}"</#if><#if !register.maySave> readonly</#if>>
        </div>
        <div class="att-extra" data-extra>
          <label class="att-field" data-field="minutesLate">${uiLabelMap.AttendanceMinutesLate}
              <input class="att-min" name="minutesLate_${row.index}" value="${row.minutesLate!}" inputmode="numeric" maxlength="3"
              size="3"></label>
          <label class="att-field att-wide" data-field="note">${uiLabelMap.AttendanceNote}
              <input name="note_${row.index}" value="${row.note!}" maxlength="250"></label>
          <label class="att-field att-wide" data-field="reason"<#if row.asksReason>
              data-asked</#if>>${uiLabelMap.AttendanceReasonAllTheSame}
              <input name="reason_${row.index}" value="${row.reason!}" maxlength="250"></label>
        </div>
        <div class="att-problems" id="att-problems-${row.index}"><#list row.problems as each><p
            class="<#if each.isError>att-error<#else>att-warning</#if>">${each.message}</p></#list></div>
        <span class="att-box" aria-hidden="true"></span><span class="att-box att-box-wide" aria-hidden="true"></span>
      </li></#list>
    </ol>
    <span class="att-sr" id="att-codelabel">${uiLabelMap.AttendanceCodeFor}</span>
    <datalist id="att-codes"><#list codes as code><option value="${code.code}">${code.name}</option></#list></datalist>
    <p class="att-print-foot">${uiLabelMap.AttendancePaperFoot}</p>
    <div class="att-foot">
      <div class="att-foot-in">
        <p class="att-save" id="att-save" data-kind="saved"><span class="att-dot" aria-hidden="true"></span>
            <span data-text>${register.takenText}</span></p>
        <p class="att-keys att-js" aria-hidden="true"><kbd>/</kbd> ${uiLabelMap.AttendanceQuickPresent} <kbd>L</kbd> <kbd>N</kbd>
            <kbd>I</kbd> <kbd>&uarr;</kbd><kbd>&darr;</kbd> <kbd>u</kbd> ${uiLabelMap.AttendanceUndo}
            <kbd>?</kbd> ${uiLabelMap.AttendanceAllKeys}</p>
        <p class="att-foot-buttons">
          <label class="att-field att-wide att-no-js">${uiLabelMap.AttendanceReasonForChanges}
              <input name="reason" value="${refusedReason!}" maxlength="250"></label>
          <a class="att-btn att-js" id="att-login" href="<@ofbizUrl>LoggedIn</@ofbizUrl>" target="_blank" rel="noopener"
              hidden>${uiLabelMap.AttendanceLogInAgain}</a>
          <button type="button" class="att-btn att-js" data-act="undo">${uiLabelMap.AttendanceUndo}</button>
          <button type="button" class="att-btn att-js" data-act="help" aria-haspopup="dialog"
              aria-label="${uiLabelMap.AttendanceAllKeys}">?</button>
          <#if register.maySave>
          <button type="button" class="att-btn att-js" data-act="rest">${uiLabelMap.AttendanceRestPresent}</button>
          <button type="submit" class="att-btn att-go" data-act="save">${uiLabelMap.AttendanceSaveRegister}</button>
          </#if>
        </p>
      </div>
    </div>
  </form>
  <p class="att-sr" id="att-say" role="status" aria-live="polite"></p>
  <#include "component://attendance/template/RegisterDialogs.ftl"/>
  <#else>
  <div class="att-empty"><h2>${uiLabelMap.AttendanceNoPupilsTitle}</h2><p>${uiLabelMap.AttendanceNoPupilsText}</p></div>
  </#if>
  <p class="att-after"><#if previous??><a href="<@ofbizUrl>Register</@ofbizUrl>?${previous.query}">&larr; ${previous.label}</a></#if>
    <#if next??><a href="<@ofbizUrl>Register</@ofbizUrl>?${next.query}">${next.label} &rarr;</a></#if></p>
</#if>
</@page>
