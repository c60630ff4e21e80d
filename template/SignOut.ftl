<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/DeskMacros.ftl"/>
<@page script="desk">
  <@problemBox/>
  <@noSchool/>
<#if desk??>
  <@deskTabs/>
  <#if !desk.isSchoolDay><div class="att-note"><p>${uiLabelMap.AttendanceDeskNoSchoolToday}</p></div></#if>
  <div class="att-desk" id="att-desk" data-page="${pageData}" data-find="<@ofbizUrl>deskData</@ofbizUrl>" data-show="<@ofbizUrl>SignOut</@ofbizUrl>">
    <div>
      <@deskFind/>
      <div id="att-desk-work">
      <#if pupil??>
        <section class="att-card att-desk-chosen" aria-labelledby="att-desk-name">
          <@deskPupil/>
          <@refusalBox/>
          <form id="att-desk-form" class="att-form" method="post" action="<@ofbizUrl>signOutPupil</@ofbizUrl>">
            <@deskHidden/>
            <@deskReasons legend=uiLabelMap.AttendanceDeskWhyLeave/>
            <fieldset class="att-desk-collect"><legend>${uiLabelMap.AttendanceDeskWho}</legend>
              <#list contacts as each>
              <label class="att-desk-contact"><input type="radio" name="who" value="contact:${each.contactRef}" required<#if each.chosen>
                  checked</#if>> <span><b>${each.name}</b> ${each.relationship}<#if each.responsible> <span
                  class="att-flag">${uiLabelMap.AttendanceDeskResponsible}</span></#if></span></label>
              </#list>
              <#if !contacts?has_content><p class="att-note">${uiLabelMap.AttendanceDeskNoContacts}</p></#if>
              <div class="att-desk-contact"><label><input type="radio" name="who" value="other" required<#if form.other> checked</#if>>
                  ${uiLabelMap.AttendanceDeskSomebodyElse}</label>
                <label class="att-desk-else"><span class="att-sr">${uiLabelMap.AttendanceDeskElseName}</span> <input name="collectorName"
                  value="${form.collectorName}" maxlength="100" autocomplete="off"
                  placeholder="${uiLabelMap.AttendanceDeskElseName}"></label></div>
              <label class="att-desk-contact"><input type="radio" name="who" value="alone" required<#if form.alone> checked</#if>>
                  ${uiLabelMap.AttendanceDeskLeavesAlone}</label>
            </fieldset>
            <div class="att-note att-desk-warning<#if warnings?has_content> att-desk-warned</#if>"><p>${uiLabelMap.AttendanceDeskNotOnListRule}</p>
              <label class="att-check"><input type="checkbox" name="confirm" value="Y">
                ${uiLabelMap.AttendanceDeskConfirmed}</label></div>
            <label class="att-field att-wide">${uiLabelMap.AttendanceDeskWords} <input name="reasonText" value="${form.reasonText}"
                maxlength="150" autocomplete="off"></label>
            <label class="att-field">${uiLabelMap.AttendanceDeskTime} <input type="time" name="time" value="${form.time}"></label>
            <label class="att-field">${uiLabelMap.AttendanceDeskExpected} <input type="time" name="expectedBack"
                value="${form.expectedBack}"></label>
            <div class="att-desk-acts">
              <button class="att-btn att-go att-big" type="submit">${uiLabelMap.AttendanceDeskSignOut}</button>
              <a class="att-btn" data-act="cancel" href="<@ofbizUrl>SignOut</@ofbizUrl>?${deskQuery}">${uiLabelMap.AttendanceCancel}</a>
            </div>
          </form>
        </section>
      <#else>
        <@refusalBox/>
        <@deskDone/>
      </#if>
      </div>
      <p class="att-why att-js att-desk-hint">${uiLabelMap.AttendanceDeskHintKeys} <kbd>?</kbd></p>
    </div>
    <@deskList/>
  </div>
  <p id="att-say" class="att-sr" role="status"></p>
  <@deskHelp/>
</#if>
</@page>
