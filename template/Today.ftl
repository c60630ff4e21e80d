<#include "component://attendance/template/Macros.ftl"/>
<@page script="today">
  <@problemBox/>
  <@noSchool/>
<#if today??>
  <div class="att-head">
    <div>
      <@schoolSwitch target="main"/>
      <h1>${today.date}<span class="att-h1-part">${today.session}</span></h1>
    </div>
    <nav class="att-steps" aria-label="${uiLabelMap.AttendanceOtherSessions}">
      <#if previous??><a class="att-btn" href="<@ofbizUrl>main</@ofbizUrl>?${previous.query}" title="${previous.label}" rel="prev"><span
          aria-hidden="true">&larr;</span><span class="att-sr">${previous.label}</span></a></#if>
      <form method="get" action="<@ofbizUrl>main</@ofbizUrl>">
        <input type="hidden" name="schoolId" value="${schoolId}">
        <label class="att-sr" for="att-date">${uiLabelMap.AttendanceDate}</label>
        <input id="att-date" type="date" name="date" value="${today.isoDate}">
        <label class="att-sr" for="att-session">${uiLabelMap.AttendanceSession}</label>
        <select id="att-session" name="session">
          <option value="AM"<#if today.isAm> selected</#if>>${uiLabelMap.AttendanceSession_AM}</option>
          <option value="PM"<#if today.isPm> selected</#if>>${uiLabelMap.AttendanceSession_PM}</option>
        </select>
        <button class="att-btn" type="submit">${uiLabelMap.AttendanceShow}</button>
      </form>
      <#if next??><a class="att-btn" href="<@ofbizUrl>main</@ofbizUrl>?${next.query}" title="${next.label}" rel="next"><span
          aria-hidden="true">&rarr;</span><span class="att-sr">${next.label}</span></a></#if>
    </nav>
  </div>
  <#if !today.isSchoolSession>
  <div class="att-empty">
    <h2>${uiLabelMap.AttendanceNoSchoolDayTitle}</h2>
    <p>${uiLabelMap.AttendanceNoSchoolDayText}</p>
    <#if latest??><p><a class="att-btn att-go" href="<@ofbizUrl>main</@ofbizUrl>?${latest.query}">${uiLabelMap.AttendanceLatestSchoolDay}:
        ${latest.label}</a></p></#if>
  </div>
  <#else>
  <div data-page="${pageData}" id="att-today">
  <#if todo??>
    <p class="att-next"><a class="att-btn att-go att-big" href="<@ofbizUrl>Register</@ofbizUrl>?${todo.query}">${todo.action}</a>
        <span>${todo.detail}</span></p>
  </#if>
    <dl class="att-counts">
      <div class="att-count"><dt>${uiLabelMap.AttendanceRegistersTaken}</dt><dd><span data-count="taken">${counts.taken!0}</span> <small>/
          <span data-count="registers">${counts.registers!0}</span></small></dd></div>
      <div class="att-count att-is-overdue"><dt>${uiLabelMap.AttendanceState_overdue}</dt><dd
          data-count="overdue">${counts.overdue!0}</dd></div>
      <div class="att-count att-is-p"><dt>${uiLabelMap.AttendanceCountPresent}</dt><dd data-count="present">${counts.present!0}</dd></div>
      <div class="att-count att-is-p"><dt>${uiLabelMap.AttendanceCountLate}</dt><dd data-count="late">${counts.late!0}</dd></div>
      <div class="att-count att-is-au"><dt>${uiLabelMap.AttendanceCountAbsent}</dt><dd data-count="absent">${counts.absent!0}</dd></div>
      <div class="att-count att-is-un"><dt>${uiLabelMap.AttendanceCountUnexplained}</dt><dd
          data-count="unexplained">${counts.unexplained!0}</dd></div>
    </dl>
    <#if followUpQuery??><p class="att-next"><a class="att-btn" href="<@ofbizUrl>FollowUp</@ofbizUrl>?${followUpQuery}"><span><span
        data-count="unexplained">${counts.unexplained!0}</span> ${uiLabelMap.AttendanceUnexplainedFollowUp}</span></a></p></#if>
    <div class="att-bar">
      <#if showFilters>
      <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceFilterByState}"><#list filters as each>
        <a href="<@ofbizUrl>main</@ofbizUrl>?${each.query}"<#if each.chosen> aria-current="true"</#if>>${each.label}
            <b data-state-count="${each.state}">${each.count}</b></a></#list>
      </nav>
      <p class="att-find att-js"><label for="att-filter">${uiLabelMap.AttendanceFindGroup}</label>
          <input id="att-filter" type="search" autocomplete="off"></p>
      </#if>
      <p class="att-live"><span id="att-live" role="status">${uiLabelMap.AttendanceAsOf} <span data-now>${today.now}</span></span></p>
    </div>
    <#if registers?has_content>
    <div class="att-scroll"><table class="att-table att-registers">
      <caption class="att-sr">${uiLabelMap.AttendanceRegistersCaption}</caption>
      <thead><tr>
        <th scope="col">${uiLabelMap.AttendanceGroup}</th><th scope="col">${uiLabelMap.AttendanceStateHead}</th>
        <th scope="col" class="att-num">${uiLabelMap.AttendanceMarked}</th><th scope="col"
            class="att-num">${uiLabelMap.AttendanceCountPresent}</th>
        <th scope="col" class="att-num">${uiLabelMap.AttendanceCountLate}</th><th scope="col"
            class="att-num">${uiLabelMap.AttendanceCountAbsent}</th>
        <th scope="col" class="att-num">${uiLabelMap.AttendanceCountUnexplained}</th>
      </tr></thead>
      <tbody><#list registers as register>
        <tr data-group="${register.group}" data-state="${register.state}">
          <th scope="row"><a href="<@ofbizUrl>Register</@ofbizUrl>?${register.query}"
              title="${register.action}"><b>${register.group}</b></a> <small>${register.year}</small><#if register.mine!false>
              <span class="att-flag">${uiLabelMap.AttendanceMine}</span></#if></th>
          <td><span class="att-state att-state-${register.state}" data-cell="stateText">${register.stateText}</span>
              <small data-cell="detail">${register.detail}</small></td>
          <td class="att-num" data-label="${uiLabelMap.AttendanceMarked}" data-cell="done">${register.done}</td>
          <td class="att-num" data-label="${uiLabelMap.AttendanceCountPresent}" data-cell="present">${register.present!0}</td>
          <td class="att-num" data-label="${uiLabelMap.AttendanceCountLate}" data-cell="late">${register.late!0}</td>
          <td class="att-num" data-label="${uiLabelMap.AttendanceCountAbsent}" data-cell="absent">${register.absent!0}</td>
          <td class="att-num" data-label="${uiLabelMap.AttendanceCountUnexplained}" data-cell="unexplained">${register.unexplained!0}</td>
        </tr></#list>
      </tbody>
    </table></div>
    <#else>
    <div class="att-empty"><h2>${uiLabelMap.AttendanceNoRegistersTitle}</h2><p>${uiLabelMap.AttendanceNoRegistersText}</p>
      <#if mayDesk!false><p><a class="att-btn att-go" href="<@ofbizUrl>LateDesk</@ofbizUrl>">${uiLabelMap.AttendancePageDesk}</a></p></#if></div>
    </#if>
  </div>
  </#if>
</#if>
</@page>
