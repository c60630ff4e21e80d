<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/DeskMacros.ftl"/>
<@page script="desk">
  <@problemBox/>
  <@noSchool/>
<#if desk??>
  <@deskTabs/>
  <#if !desk.isSchoolDay><div class="att-note"><p>${uiLabelMap.AttendanceDeskNoSchoolToday}</p></div></#if>
  <div class="att-desk" id="att-desk" data-page="${pageData}" data-find="<@ofbizUrl>deskData</@ofbizUrl>" data-show="<@ofbizUrl>LateDesk</@ofbizUrl>">
    <div>
      <@deskFind/>
      <div id="att-desk-work">
      <#if pupil??>
        <section class="att-card att-desk-chosen" aria-labelledby="att-desk-name">
          <@deskPupil/>
          <@refusalBox/>
          <#if pupil.isIn && !refusal?has_content>
          <p class="att-note">${uiLabelMap.AttendanceDeskIsHere}</p>
          <p class="att-desk-acts"><a class="att-btn att-go" data-act="cancel" href="<@ofbizUrl>LateDesk</@ofbizUrl>?${deskQuery}"
              id="att-desk-next">${uiLabelMap.AttendanceDeskNext}</a>
            <a class="att-btn" href="<@ofbizUrl>SignOut</@ofbizUrl>?${pupilQuery}">${uiLabelMap.AttendanceDeskSignOut}</a></p>
          <#else>
          <form id="att-desk-form" class="att-form" method="post" action="<@ofbizUrl>signInPupil</@ofbizUrl>">
            <@deskHidden/>
            <#if pupil.arrival?has_content><p class="att-desk-arrival"><#if pupil.code?has_content><span
                class="att-m att-${pupil.look}">${pupil.code}</span></#if> ${pupil.arrival}
                <small>${uiLabelMap.AttendanceDeskNow} ${desk.time}</small></p></#if>
            <#if choices?has_content>
            <fieldset class="att-chips att-decide"><legend>${uiLabelMap.AttendanceDeskDecideLegend}</legend><#list choices as each>
              <label class="att-chip"><input type="radio" name="decision" value="${each.decision}" required><kbd class="att-js"
                  aria-hidden="true">${each?counter}</kbd> ${each.text}</label></#list>
            </fieldset>
            </#if>
            <@deskReasons legend=uiLabelMap.AttendanceDeskWhyLate needed=pupil.needsReason keys=!choices?has_content/>
            <label class="att-field att-wide">${uiLabelMap.AttendanceDeskWords} <input name="reasonText" value="${form.reasonText}"
                maxlength="150" autocomplete="off"></label>
            <label class="att-field">${uiLabelMap.AttendanceDeskTime} <input type="time" name="time" value="${form.time}"></label>
            <div class="att-desk-acts">
              <button class="att-btn att-go att-big" type="submit">${uiLabelMap.AttendanceDeskSignIn}</button>
              <a class="att-btn" data-act="cancel" href="<@ofbizUrl>LateDesk</@ofbizUrl>?${deskQuery}">${uiLabelMap.AttendanceCancel}</a>
            </div>
          </form>
          </#if>
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
