<#-- What may be done with a plan: agree, review, change, end. -->
<#macro step id label open=false>
  <details class="att-step" id="att-plan-${id}"<#if open> open</#if>><summary>${label}</summary>
    <form class="att-form" method="post" action="<@ofbizUrl>changePlan</@ofbizUrl>">
      <@csrf/><input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="planId" value="${plan.planId}">
      <input type="hidden" name="version" value="${plan.version}"><input type="hidden" name="step" value="${id}">
      <#nested>
      <button class="att-btn att-go" type="submit">${label}</button>
    </form></details>
</#macro>
<#macro reasonField><label class="att-field att-wide">${uiLabelMap.AttendanceSupportReason} <input name="reason" value="${form.reason}" maxlength="250" required autocomplete="off"></label></#macro>
<section class="att-card att-plan-next" aria-labelledby="att-plan-next-h"><h2 id="att-plan-next-h">${uiLabelMap.AttendanceSupportNext}</h2>
  <#if plan.isIncomplete><p>${uiLabelMap.AttendanceSupportIncomplete} <b>${plan.missing}</b></p></#if>
  <#if plan.mayAgree><p>${uiLabelMap.AttendanceSupportReady}</p></#if>
  <#if nextReview?has_content && plan.mayReview><p>${uiLabelMap.AttendanceSupportNextReview} <b<#if reviewOverdue> class="att-tag att-tag-bad"</#if>>${nextReview}</b></p></#if>
  <div class="att-steps-row">
  <#if plan.isIncomplete><a class="att-btn att-go" href="<@ofbizUrl>PlanEdit</@ofbizUrl>?${plan.query}">${uiLabelMap.AttendanceSupportFill}</a></#if>
  <#if plan.mayAgree><@step id="agree" label=uiLabelMap.AttendanceSupportAgree open=refusedStep == "agree">
    <label class="att-field">${uiLabelMap.AttendanceSupportAgreedDate} <input type="date" name="date" value="${form.date}" max="${plan.today}" required></label>
    <fieldset class="att-field att-plan-sign"><legend>${uiLabelMap.AttendanceSupportWhoSigns}</legend>
      <label><input type="checkbox" name="pupilSigned" value="Y"<#if form.pupilSigned?has_content> checked</#if>> ${plan.fullName} (${uiLabelMap.AttendanceSupportSigner_pupil})<#if
          signsPupil> <span class="att-plan-needed">${uiLabelMap.AttendanceSupportNeeded}</span></#if></label>
      <#list contacts as each><label><input type="checkbox" name="contactRef" value="${each.ref}"<#if each.chosen> checked</#if>> ${each.name} (${each.relationship})</label></#list>
      <#if !contacts?has_content><span class="att-why">${uiLabelMap.AttendanceSupportNoContacts}</span></#if></fieldset>
    <#if signsParent><p class="att-why att-wide">${uiLabelMap.AttendanceSupportOneParent}</p></#if>
    <#if parentPresent><fieldset class="att-field att-plan-sign"><legend>${uiLabelMap.AttendanceSupportPresence}</legend>
      <label><input type="checkbox" name="parentPresent" value="Y" required<#if form.parentPresent?has_content> checked</#if>> ${uiLabelMap.AttendanceSupportIsPresent}</label></fieldset></#if>
    <label class="att-field">${uiLabelMap.AttendanceSupportStaffName} <input name="staffName" value="${form.staffName}" maxlength="100" autocomplete="off"></label>
    <label class="att-field">${uiLabelMap.AttendanceSupportFirstReview} <input type="date" name="reviewDate" value="${form.reviewDate}"></label></@step></#if>
  <#if plan.mayReview><@step id="review" label=uiLabelMap.AttendanceSupportReview open=refusedStep == "review">
    <label class="att-field">${uiLabelMap.AttendanceSupportHeldDate} <input type="date" name="date" value="${form.date}" max="${plan.today}" required></label>
    <label class="att-field">${uiLabelMap.AttendanceSupportOutcomeLabel} <select name="outcome" required><option value=""></option><#list outcomes as each>
      <option value="${each.value}"<#if each.chosen> selected</#if>>${each.label}</option></#list></select></label>
    <label class="att-field att-plan-long">${uiLabelMap.AttendanceSupportWhatWorked} <textarea name="whatWorked" rows="3" maxlength="10000">${form.whatWorked}</textarea></label>
    <label class="att-field att-plan-long">${uiLabelMap.AttendanceSupportNextSteps} <textarea name="nextSteps" rows="3" maxlength="10000">${form.nextSteps}</textarea></label>
    <label class="att-field">${uiLabelMap.AttendanceSupportNextDate} <input type="date" name="nextDate" value="${form.nextDate}"> <small>${uiLabelMap.AttendanceSupportNextDateHelp}</small></label></@step></#if>
  <#if mayTell!false><@step id="tell" label=uiLabelMap.AttendanceSupportTell open=refusedStep == "tell">
    <label class="att-field">${uiLabelMap.AttendanceSupportToldDate} <input type="date" name="date" value="${form.date}" max="${plan.today}" required></label></@step></#if>
  <#if plan.mayChange && !plan.isIncomplete><a class="att-btn" href="<@ofbizUrl>PlanEdit</@ofbizUrl>?${plan.query}">${uiLabelMap.AttendanceSupportChange}</a></#if>
  <#if plan.mayEnd><@step id="end" label=uiLabelMap.AttendanceSupportEnd open=refusedStep == "end"><input type="hidden" name="state" value="ended">
    <label class="att-field">${uiLabelMap.AttendanceSupportEndDate} <input type="date" name="date" value="${form.date}" max="${plan.today}" required></label><@reasonField/></@step>
  <#elseif plan.mayWithdraw><@step id="end" label=uiLabelMap.AttendanceSupportWithdraw open=refusedStep == "end"><input type="hidden" name="state" value="withdrawn"><@reasonField/></@step></#if>
  </div>
</section>
