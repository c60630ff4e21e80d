<#include "component://attendance/template/Macros.ftl"/>
<@pageOpen/>
  <@problemBox/>
  <@noSchool/>
<#if caseHead??>
  <div class="att-head">
    <div>
      <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Pupil</@ofbizUrl>?${caseHead.pupilQuery}">${uiLabelMap.AttendancePagePupil}</a>
        &middot; ${caseHead.group} &middot; ${caseHead.year}<@flagSigns flags=flags/></p>
      <h1><a class="att-quiet" href="<@ofbizUrl>Pupil</@ofbizUrl>?${caseHead.pupilQuery}">${caseHead.name}</a></h1>
    </div>
  </div>
  <@refusalBox/>
  <div class="att-case-parts">
</#if>
