<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/AgreedMacros.ftl"/>
<#macro key><@csrf/><input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="meetingId" value="${meetingId}"><input
    type="hidden" name="version" value="${version}"></#macro>
<#macro settle state label help required open>
  <details class="att-step"<#if open> open</#if>><summary>${label}</summary>
    <form class="att-form" method="post" action="<@ofbizUrl>settleMeeting</@ofbizUrl>"><@key/><input type="hidden" name="state" value="${state}">
      <p class="att-why">${help}</p>
      <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingWhy} <input name="reason" value="${open?then(form.reason, "")}" maxlength="250"<#if required>
          required</#if> autocomplete="off"></label>
      <button class="att-btn" type="submit">${label}</button></form></details>
</#macro>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if meeting??>
  <div class="att-head"><div><p class="att-eyebrow"><a href="<@ofbizUrl>Case</@ofbizUrl>?${pupil.caseQuery}">${uiLabelMap.AttendanceMeetingTaskCase}</a> &middot;
      <a href="<@ofbizUrl>Pupil</@ofbizUrl>?${pupil.query}">${pupil.name}</a> &middot; ${pupil.group}</p>
    <h1>${meeting.type}</h1></div>
    <p><span class="att-state att-meet-${meeting.state}">${meeting.stateText}</span></p></div>
  <@refusalBox/>
  <#if notEngaged><div class="att-note"><p>${uiLabelMap.AttendanceMeetingNotEngaged}</p></div></#if>
  <#if againQuery?has_content><div class="att-note"><p>${uiLabelMap.AttendanceMeetingAgain}</p>
    <a class="att-btn att-go" href="<@ofbizUrl>MeetingPlan</@ofbizUrl>?${againQuery}">${uiLabelMap.AttendanceMeetingInviteAgain}</a></div></#if>
  <div class="att-meeting">
  <section class="att-card" aria-labelledby="att-m-when"><h2 id="att-m-when">${meeting.when}</h2>
    <#if meeting.invitation?has_content><p><b>${meeting.invitation}</b></p></#if>
    <#if meeting.place?has_content><p>${meeting.place}</p></#if>
    <#if meeting.purpose?has_content><p>${meeting.purpose}</p></#if>
    <#if letter??><p class="att-no-print"><a class="att-btn" href="<@ofbizUrl>Letters</@ofbizUrl>?${letter.query}">${letter.label}</a></p></#if>
    <h3>${uiLabelMap.AttendanceMeetingWho}</h3>
    <ul class="att-lines"><#list meeting.people as each><li>${each.name} <small>${each.role}<#if !each.invited> &middot; ${uiLabelMap.AttendanceMeetingUninvited}</#if></small><#if
        each.sign?has_content> <span class="att-tag">${each.sign}</span></#if></li></#list></ul>
  </section>
  <div>
  <#if mayRecord>
  <section class="att-card" aria-labelledby="att-m-record"><h2 id="att-m-record">${uiLabelMap.AttendanceMeetingRecord}</h2>
    <form class="att-meeting-form" method="post" action="<@ofbizUrl>recordMeeting</@ofbizUrl>" id="att-record-form"><@key/>
      <fieldset class="att-picks"><legend>${uiLabelMap.AttendanceMeetingWhoCame}</legend>
        <#list meeting.people as each><label class="att-pick"><input type="checkbox" name="attended" value="${each.number}"<#if each.ticked> checked</#if>>
          ${each.name} <small>${each.role}</small></label></#list></fieldset>
      <#if needsParent><p class="att-why">${uiLabelMap.AttendanceMeetingNeedsParent}</p></#if>
      <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingAlsoCame} <textarea name="alsoCame" rows="1" maxlength="2000">${form.alsoCame}</textarea></label>
      <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingNotes} <textarea name="notes" rows="7" maxlength="10000">${form.notes}</textarea></label>
      <@actionForm rows=actionRows legend=uiLabelMap.AttendanceMeetingAgreed/>
      <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceMeetingRecordSave}</button>
    </form></section>
  <#elseif meeting.isHeld>
  <section class="att-card" aria-labelledby="att-m-said"><h2 id="att-m-said">${uiLabelMap.AttendanceMeetingSaid}</h2>
    <#if notes?has_content><p class="att-pre">${notes}</p><#else><p class="att-why">${uiLabelMap.AttendanceMeetingNoNotes}</p></#if>
    <h3>${uiLabelMap.AttendanceMeetingAgreed}</h3>
    <#if meeting.actions?has_content><@agreed list=meeting.actions/><#else><p class="att-why">${uiLabelMap.AttendanceMeetingNoActions}</p></#if></section>
  <#elseif toCome><p class="att-card">${uiLabelMap.AttendanceMeetingRecordLater}</p></#if>
  <section class="att-card att-no-print" aria-labelledby="att-m-more"><h2 id="att-m-more">${uiLabelMap.AttendanceMeetingMoreSteps}</h2>
    <div class="att-steps-row">
    <#if mayRecord><@settle state="not_attended" label=uiLabelMap.AttendanceMeetingDidNotCome help=uiLabelMap.AttendanceMeetingDidNotComeHelp required=false
        open=form.not_attended/></#if>
    <#if mayChange>
    <details class="att-step"<#if form.move> open</#if>><summary>${uiLabelMap.AttendanceMeetingMove}</summary>
      <form class="att-form" method="post" action="<@ofbizUrl>moveMeeting</@ofbizUrl>"><@key/>
        <label class="att-field">${uiLabelMap.AttendanceMeetingDate} <input type="date" name="date" value="${form.date}" required></label>
        <label class="att-field">${uiLabelMap.AttendanceMeetingTime} <input type="time" name="time" value="${form.time}"></label>
        <label class="att-field">${uiLabelMap.AttendanceMeetingPlace} <input name="place" value="${form.place}" maxlength="100" autocomplete="off"></label>
        <label class="att-field att-wide">${uiLabelMap.AttendanceMeetingPurpose} <input name="purpose" value="${form.purpose}" maxlength="255"></label>
        <button class="att-btn" type="submit">${uiLabelMap.AttendanceMeetingMove}</button></form></details>
    <@settle state="cancelled" label=uiLabelMap.AttendanceMeetingCancel help=uiLabelMap.AttendanceMeetingCancelHelp required=true open=form.cancelled/></#if>
    <#if mayTakeBack><@settle state="planned" label=uiLabelMap.AttendanceMeetingTakeBack help=uiLabelMap.AttendanceMeetingTakeBackHelp required=true
        open=form.planned/></#if>
    <details class="att-step"><summary>${uiLabelMap.AttendanceMeetingSteps}</summary><ol class="att-lines"><#list steps as each><li>${each.state}
      <small>${each.at} &middot; ${each.by}<#if each.reason?has_content> &middot; ${each.reason}</#if></small></li></#list></ol></details>
    </div></section>
  </div></div>
</#if>
</@page>
