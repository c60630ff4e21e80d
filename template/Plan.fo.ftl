<#-- A plan on paper. That of a child stands on exactly two sheets; every other one is as long as it is. -->
<#import "component://attendance/template/Pdf.fo.ftl" as pdf>
<#escape x as x?xml>
<#macro lineBlock text><fo:block border-bottom="0.7pt solid #8494a4" space-after="0.35em" padding-bottom="0.1em">${text}</fo:block></#macro>
<#macro fieldBlock field allLines=false>
  <fo:block keep-together.within-page="always" space-after="0.4em">
    <fo:block font-weight="bold" keep-with-next.within-page="always">${field.label}<#if field.help?has_content> <fo:inline font-weight="normal" font-size="0.85em"
        color="#4b5a69">${field.help}</fo:inline></#if></fo:block>
    <#list field.lines as line><@lineBlock text=line/></#list>
    <#if allLines || !field.lines?has_content><#list field.blanks as blank><@lineBlock text="\xA0"/></#list></#if>
  </fo:block>
</#macro>
<#macro box title colour="#0b5cad" soft="#eaf3fc">
  <fo:block background-color="${colour}" color="#ffffff" font-weight="bold" font-size="1.15em" padding="0.2em 0.5em" space-before="0.45em"
      role="H2" keep-with-next.within-page="always">${title}</fo:block>
  <fo:block background-color="${soft}" padding="0.35em 0.5em"><#nested></fo:block>
</#macro>
<#macro signatureTable rows>
  <fo:table table-layout="fixed" width="100%">
    <fo:table-column column-width="30%"/><fo:table-column column-width="45%"/><fo:table-column column-width="25%"/>
    <fo:table-body><#list rows as row>
      <fo:table-row height="2.1em"><#list row as text><fo:table-cell border-bottom="0.7pt solid #16202c" display-align="after" padding-right="0.5em"><fo:block>${text}</fo:block></fo:table-cell></#list></fo:table-row></#list>
    </fo:table-body>
  </fo:table>
</#macro>
<#if !plan??>
<@pdf.document title=uiLabelMap.AttendanceSupportPage><@pdf.sheets id="plan">
  <@pdf.heading text=uiLabelMap.AttendanceSupportPage/>
  <fo:block><#if problem?has_content>${problem}<#else>${uiLabelMap.AttendanceSupportNotOpen}</#if></fo:block>
</@pdf.sheets></@pdf.document>
<#elseif isForChild>
<#include "component://attendance/template/PlanChild.fo.ftl">
<#else>
<@pdf.document title=plan.name size="10.5pt"><@pdf.sheets id="plan" foot=plan.name + ", " + plan.fullName>
  <@pdf.heading text=plan.name + ": " + plan.fullName/>
  <fo:block space-after="0.6em">${plan.registrationGroup}, ${plan.year}<#if plan.born?has_content>, ${uiLabelMap.AttendanceSupportBorn} ${plan.born}</#if>. ${plan.days}. ${plan.stateText}.</fo:block>
  <#if hasTimetable>
  <@pdf.heading text=uiLabelMap.AttendanceSupportWeek level=2/>
  <fo:block space-after="0.3em">${reasonText}</fo:block>
  <fo:table table-layout="fixed" width="100%" border="0.7pt solid #8494a4" space-after="0.6em">
    <fo:table-header><fo:table-row font-weight="bold"><#list [uiLabelMap.AttendanceSupportDay, uiLabelMap.AttendanceSupportMorning, uiLabelMap.AttendanceSupportAfternoon] as text><fo:table-cell
        border="0.7pt solid #8494a4" padding="0.2em"><fo:block>${text}</fo:block></fo:table-cell></#list></fo:table-row></fo:table-header>
    <fo:table-body><#list week as day><fo:table-row><fo:table-cell border="0.7pt solid #8494a4" padding="0.2em"><fo:block>${day.day}</fo:block></fo:table-cell><#list [day.amOff, day.pmOff] as off><fo:table-cell
        border="0.7pt solid #8494a4" padding="0.2em"<#if off> background-color="#edf0f3"</#if>><fo:block>${off?then(uiLabelMap.AttendanceSupportAtHome, uiLabelMap.AttendanceSupportInSchool)}</fo:block></fo:table-cell></#list></fo:table-row></#list></fo:table-body>
  </fo:table></#if>
  <#list planSections as section>
  <@pdf.heading text=section.title level=2/>
  <#list section.fields as field><#if field.isCheck><fo:block space-after="0.2em">${field.ticked?then(uiLabelMap.AttendanceSupportYes, uiLabelMap.AttendanceSupportNo)}: ${field.label}</fo:block>
  <#else><@fieldBlock field=field/></#if></#list></#list>
  <@pdf.heading text=uiLabelMap.AttendanceSupportReviews level=2/>
  <fo:block space-after="0.4em"><#list reviews as each>${each.title}<#if each.isHeld>: ${each.outcome}. ${each.figure}</#if><#sep>; </#sep><#else>${uiLabelMap.AttendanceSupportNoReviews}</#list></fo:block>
  <fo:block keep-together.within-page="always"><@pdf.heading text=uiLabelMap.AttendanceSupportSignatures level=2/>
  <#if signatures?has_content><#list signatures as each><fo:block>${each.name} (${each.relation?has_content?then(each.relation, each.kind)}), ${each.date}</fo:block></#list>
  <#else><@signatureTable rows=[[uiLabelMap.AttendanceSupportSigner_pupil, "", ""], [uiLabelMap.AttendanceSupportSigner_parent, "", ""], [uiLabelMap.AttendanceSupportSigner_staff, "", ""]]/></#if></fo:block>
</@pdf.sheets></@pdf.document>
</#if>
</#escape>
