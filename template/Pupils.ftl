<#include "component://attendance/template/Macros.ftl"/>
<@page script="pupils">
  <@problemBox/>
  <@noSchool/>
  <div class="att-head"><div><@schoolSwitch target="Pupils"/><h1>${uiLabelMap.AttendancePagePupils}</h1></div></div>
<#if pupils??>
  <form class="att-search" role="search" method="get" action="<@ofbizUrl>Pupils</@ofbizUrl>" id="att-search" data-page="${pageData}"
      data-find="<@ofbizUrl>pupilsData</@ofbizUrl>" data-pupil="<@ofbizUrl>Pupil</@ofbizUrl>">
    <input type="hidden" name="schoolId" value="${schoolId}">
    <label for="att-q">${uiLabelMap.AttendanceFindPupil}</label>
    <input id="att-q" type="search" name="q" value="${text}" autocomplete="off" maxlength="60">
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceFind}</button>
  </form>
  <p class="att-why" role="status" id="att-found">${found}</p>
  <div class="att-scroll"><table class="att-table">
    <caption class="att-sr">${uiLabelMap.AttendancePagePupils}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceName}</th><th scope="col">${uiLabelMap.AttendanceGroup}</th>
      <th scope="col">${uiLabelMap.AttendanceYearGroup}</th><th scope="col">${uiLabelMap.AttendancePupilRef}</th></tr></thead>
    <tbody id="att-pupils"><#list pupils as each>
      <tr><th scope="row"><a
          href="<@ofbizUrl>Pupil</@ofbizUrl>?${each.query}">${each.name}</a></th><td>${each.group!}</td><td>${each.year}</td>
        <td>${each.pupilRef}</td></tr></#list>
    </tbody>
  </table></div>
  <div class="att-empty" id="att-none"<#if pupils?has_content>
      hidden</#if>><h2>${uiLabelMap.AttendanceNoPupilFound}</h2><p>${uiLabelMap.AttendanceNoPupilFoundText}</p></div>
</#if>
</@page>
