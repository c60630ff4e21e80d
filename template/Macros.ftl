<#-- What pages share. Texts arrive encoded; nothing here compares them. -->
<#macro page script=""><@pageOpen/>
<#nested>
<@pageClose script=script/></#macro>

<#-- The same in two parts, for a page that has screens between them. -->
<#macro pageOpen>
<div class="att-app">
<#if demonstration?has_content>
  <p class="att-banner"><b>${uiLabelMap.AttendanceDemonstration}</b> ${demonstration}</p>
</#if>
  <div class="att-page">
</#macro>

<#macro pageClose script="">
  </div>
</div>
<script type="module" src="<@ofbizContentUrl>/attendance/js/app.js</@ofbizContentUrl>"></script>
<#if script?has_content>
<script type="module" src="<@ofbizContentUrl>/attendance/js/${script}.js</@ofbizContentUrl>"></script>
</#if>
</#macro>

<#macro problemBox>
<#if problem?has_content>
  <div class="att-note att-note-bad" role="alert"><p>${problem}</p></div>
</#if>
</#macro>

<#macro refusalBox>
<#if refusal?has_content>
  <div class="att-note att-note-bad" role="alert" id="att-refusal" tabindex="-1">
    <div><p><b>${refusal}</b></p><#nested></div>
  </div>
</#if>
</#macro>

<#macro csrf><#if csrfTokenPair??><@csrfTokenPair/></#if></#macro>

<#macro schoolSwitch target>
<#if severalSchools!false>
  <form class="att-switch" method="get" action="<@ofbizUrl>${target}</@ofbizUrl>">
    <label for="att-school">${uiLabelMap.AttendanceSchool}</label>
    <select id="att-school" name="schoolId"><#list schools as each>
      <option value="${each.schoolId}"<#if each.chosen> selected</#if>>${each.schoolName}</option></#list>
    </select>
    <button class="att-btn" type="submit">${uiLabelMap.AttendanceShow}</button>
  </form>
<#elseif school??>
  <p class="att-eyebrow">${school.schoolName}</p>
</#if>
</#macro>

<#macro noSchool>
<#if noSchools!false>
  <div class="att-empty">
    <h2>${uiLabelMap.AttendanceNoSchoolTitle}</h2>
    <p>${uiLabelMap.AttendanceNoSchoolText}</p>
  </div>
</#if>
</#macro>

<#macro flagSigns flags><#if flags?has_content><span class="att-flags"><#list flags as flag><abbr class="att-flag"
    title="${flag.title}">${flag.sign}</abbr></#list></span></#if></#macro>

<#macro chip look code title><span class="att-m att-${look}" title="${title}"><span aria-hidden="true">${code}</span><span
    class="att-sr">${title}</span></span></#macro>

<#-- What a check of a file found, by line. -->
<#macro findings list title look>
  <section aria-label="${title}"><h2>${title}</h2>
  <div class="att-scroll"><table class="att-table att-${look}">
    <caption class="att-sr">${title}</caption>
    <thead><tr><th scope="col" class="att-num">${uiLabelMap.AttendanceLine}</th><th scope="col">${uiLabelMap.AttendanceColumn}</th>
      <th scope="col">${uiLabelMap.AttendanceValue}</th><th scope="col">${uiLabelMap.AttendanceWhatIsWrong}</th></tr></thead>
    <tbody><#list list as each>
      <tr><th scope="row" class="att-num">${each.line!}</th><td>${each.column}</td><td><span
          class="att-code">${each.value}</span></td><td>${each.message!}</td></tr></#list>
    </tbody>
  </table></div></section>
</#macro>

<#-- Somebody at the home of a pupil, with numbers to dial. -->
<#macro person contact>
  <b>${contact.name}</b> ${contact.relationship!}
  <#if contact.parentalResponsibility><abbr class="att-flag"
      title="${uiLabelMap.AttendanceParentalResponsibility}">${uiLabelMap.AttendanceFollowUpPr}</abbr></#if>
  <#if contact.livesWith><span class="att-flag">${uiLabelMap.AttendanceLivesWith}</span></#if>
  <#if contact.onlyFor?has_content><span class="att-flag">${contact.onlyFor}</span></#if>
  <#if contact.tried?has_content><span class="att-tag att-tag-tried">${contact.tried}</span></#if>
  <span class="att-dial"><#list contact.phones as phone><a class="att-phone" href="tel:${phone.dial}">${phone.number}</a> </#list>
  <#if contact.email?has_content><a href="mailto:${contact.email}">${contact.email}</a></#if></span>
  <#if contact.address?has_content><small>${contact.address}</small></#if>
</#macro>
