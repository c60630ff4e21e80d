<#-- The plan of a child on two sheets: what I want and do; who helps, the two weeks, what it means, who signs. Included by Plan.fo.ftl. -->
<#escape x as x?xml>
<#assign wide = "#0b5cad" green = "#0d6b3c" violet = "#4d3a86">
<#macro gridTable week>
  <fo:table table-layout="fixed" width="100%">
    <fo:table-column column-width="40%"/><fo:table-column column-width="30%"/><fo:table-column column-width="30%"/>
    <fo:table-header><fo:table-row font-weight="bold"><#list [week.title, uiLabelMap.AttendanceSupportChildMorning, uiLabelMap.AttendanceSupportChildAfternoon] as text><fo:table-cell
        border="0.8pt solid #8494a4" padding="0.15em 0.3em"><fo:block>${text}</fo:block></fo:table-cell></#list></fo:table-row></fo:table-header>
    <fo:table-body><#list week.days as day><fo:table-row height="1.6em">
      <fo:table-cell border="0.8pt solid #8494a4" padding="0.15em 0.3em"><fo:block>${day.number} <fo:inline font-size="0.8em" color="#4b5a69">${day.date}</fo:inline></fo:block></fo:table-cell><#list [day.morning, day.afternoon] as half>
      <fo:table-cell border="0.8pt solid #8494a4" padding="0.15em 0.3em"<#if half.look == "here" || half.look == "late"> background-color="#dff1e7"<#elseif half.look == "away"> background-color="#fbdede"</#if>><fo:block>${half.word}</fo:block></fo:table-cell></#list></fo:table-row></#list>
    </fo:table-body>
  </fo:table>
</#macro>
<#macro sectionBox number colour soft>
  <#if planSections[number]??><@box title=planSections[number].title colour=colour soft=soft><#list planSections[number].fields as field><@fieldBlock field=field allLines=true/></#list></@box></#if>
</#macro>
<@pdf.document title=plan.name size=printSize><@pdf.sheets id="plan" foot=plan.name>
  <fo:block role="H1" font-size="1.9em" font-weight="bold" color="${wide}">${uiLabelMap.AttendanceSupportChildTitle} ${plan.firstName}</fo:block>
  <fo:block space-after="0.2em">${plan.fullName}, ${plan.year}, ${plan.registrationGroup}. ${plan.days}.<#if meaning.share?has_content> ${meaning.share}</#if></fo:block>
  <#list 0..4 as number><@sectionBox number=number colour=(number % 2 == 0)?then(wide, green) soft=(number % 2 == 0)?then("#eaf3fc", "#e6f4ec")/></#list>
  <fo:block break-before="page"/>
  <#if (planSections?size > 5)><#list 5..(planSections?size - 1) as number><@sectionBox number=number colour=(number % 2 == 0)?then(wide, green) soft=(number % 2 == 0)?then("#eaf3fc", "#e6f4ec")/></#list></#if>
  <@box title=uiLabelMap.AttendanceSupportChildGrid colour=violet soft="#f3f0fa">
    <fo:block space-after="0.3em">${grid.here} ${grid.away}</fo:block>
    <fo:table table-layout="fixed" width="100%"><fo:table-column column-width="49%"/><fo:table-column column-width="2%"/><fo:table-column column-width="49%"/>
      <fo:table-body><fo:table-row>
        <fo:table-cell><#if grid.weeks[0]??><@gridTable week=grid.weeks[0]/><#else><fo:block/></#if></fo:table-cell><fo:table-cell><fo:block/></fo:table-cell>
        <fo:table-cell><#if grid.weeks[1]??><@gridTable week=grid.weeks[1]/><#else><fo:block/></#if></fo:table-cell>
      </fo:table-row></fo:table-body></fo:table>
  </@box>
  <@box title=uiLabelMap.AttendanceSupportChildMeaning colour=violet soft="#f3f0fa">
    <fo:block>${meaning.lost}</fo:block>
    <fo:block space-before="0.2em">${uiLabelMap.AttendanceSupportChildScale} <#list meaning.scale as row>${row.percent}: ${row.days}<#sep>; </#sep></#list>.</fo:block>
  </@box>
  <@box title=uiLabelMap.AttendanceSupportChildSign colour=violet soft="#ffffff">
    <fo:block>${uiLabelMap.AttendanceSupportChildLook}<#if nextReview?has_content> ${uiLabelMap.AttendanceSupportChildNext} ${nextReview}.</#if></fo:block>
    <#if signatures?has_content>
    <#assign signed = []><#list signatures as each><#assign signed = signed + [[each.kind, each.name, each.date]]></#list>
    <@signatureTable rows=signed/>
    <#else><@signatureTable rows=[[uiLabelMap.AttendanceSupportChildMe, "", ""], [uiLabelMap.AttendanceSupportChildParent, "", ""], [uiLabelMap.AttendanceSupportChildStaff, "", ""]]/></#if>
  </@box>
</@pdf.sheets></@pdf.document>
</#escape>
