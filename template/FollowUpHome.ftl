<section class="att-card att-home" id="att-home" tabindex="-1" aria-labelledby="att-home-h" data-home="${home.homeId}"<#if home.mine>
    data-mine</#if>>
  <div class="att-card-head">
    <h2 id="att-home-h"><#list home.pupils as pupil><span class="att-home-name"><a class="att-quiet"
        href="<@ofbizUrl>Pupil</@ofbizUrl>?${pupil.query}">${pupil.name}</a> <small>${pupil.group}</small></span><#sep> </#sep></#list></h2>
    <#if home.claim?has_content><p class="att-why"><b<#if home.taken> class="att-past-due"</#if>>${home.claim}</b></p></#if>
  </div>
  <#if home.due?has_content><p class="att-due<#if home.overdue> att-past-due</#if>">${home.due}</p></#if>
  <#if home.gap?has_content><p class="att-note"><span>${home.gap}</span></p></#if>
  <#list home.pupils as pupil>
  <div class="att-home-pupil">
    <p><#if home.pupils?size gt 1><b>${pupil.forename}</b>: </#if>${pupil.why}<#if pupil.day?has_content> <span
        class="att-tag att-tag-warn">${pupil.day}</span></#if><#if pupil.back> <span
        class="att-tag att-tag-good">${uiLabelMap.AttendanceFollowUpIsBack}</span></#if><#if pupil.concern> <span
        class="att-tag att-tag-bad">${uiLabelMap.AttendanceFollowUpOpenConcern}</span></#if><@flagSigns flags=pupil.flags/></p>
    <p class="att-past" role="img" aria-label="<#list pupil.chips as chip>${chip.title}<#sep>; </#sep></#list>"><#list pupil.chips as chip><span
        class="att-m att-${chip.look}" title="${chip.title}" aria-hidden="true">${chip.code}</span></#list></p>
  </div>
  </#list>
  <#include "component://attendance/template/FollowUpNotices.ftl"/>
  <#if home.mine><#list home.proposals as proposal>
  <form class="att-proposal" method="post" action="<@ofbizUrl>recordAttempt</@ofbizUrl>"><@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="date" value="${day.iso}">
    <input type="hidden" name="token" value="${token}-${proposal?index?c}"><input type="hidden" name="home" value="${home.homeId}">
    <#list proposal.refs as ref><input type="hidden" name="pupilRef" value="${ref}"></#list>
    <p><#if home.pupils?size gt 1><b>${proposal.names}</b>: </#if>${proposal.text}</p>
    <#if mayAmend><button class="att-btn att-go" type="submit" name="act" value="told">${uiLabelMap.AttendanceFollowUpAccept}
      <span class="att-m">${proposal.code}</span> <kbd class="att-js">C</kbd></button></#if>
  </form>
  </#list></#if>
  <#if home.mine><#include "component://attendance/template/FollowUpAttempt.ftl"/><#else>
  <h3>${uiLabelMap.AttendanceContacts}</h3>
  <ul class="att-contacts"><#list home.contacts as contact><li><@person contact=contact/></li></#list></ul>
  <div class="att-dialog-buttons">
    <#if !home.taken && !home.done>
    <form method="post" action="<@ofbizUrl>claimHome</@ofbizUrl>"><@csrf/>
      <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="date" value="${day.iso}">
      <input type="hidden" name="pupilRef" value="${home.homeId}">
      <button class="att-btn att-go att-big" type="submit" id="att-go">${uiLabelMap.AttendanceFollowUpTake}</button>
    </form>
    </#if>
  </div>
  </#if>
  <#include "component://attendance/template/FollowUpLog.ftl"/>
</section>
