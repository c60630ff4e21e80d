<section class="att-homes" aria-labelledby="att-homes-h">
  <h2 id="att-homes-h" class="att-sr">${uiLabelMap.AttendanceFollowUpHomesHead}</h2>
  <nav class="att-tabs" aria-label="${uiLabelMap.AttendanceFilterByState}"><#list tabs as tab>
    <a href="<@ofbizUrl>FollowUp</@ofbizUrl>?${tab.query}"<#if tab.chosen> aria-current="true"</#if>>${tab.label}
        <b data-count="${tab.state}">${tab.count}</b></a></#list>
  </nav>
  <div class="att-bar">
    <p class="att-find att-js"><label for="att-filter">${uiLabelMap.AttendanceFollowUpFind}</label>
        <input id="att-filter" type="search" autocomplete="off"></p>
    <a class="att-live" href="<@ofbizUrl>followUpCsv</@ofbizUrl>?${csvQuery}&amp;state=${chosenState}">${uiLabelMap.AttendanceFollowUpCsv}</a>
  </div>
  <ol class="att-home-list" id="att-home-list"><#list homes as each>
    <li data-home="${each.homeId}" data-state="${each.state}"<#if each.current!false> aria-current="true"</#if>>
      <a href="<@ofbizUrl>FollowUp</@ofbizUrl>?${each.query}"><b>${each.names}</b></a> <small>${each.groups}</small>
      <span class="att-home-signs"><#if each.rankText?has_content><span class="att-tag att-tag-${each.rank}">${each.rankText}</span></#if>
        <#if each.dayText?has_content><span class="att-tag att-tag-warn">${each.dayText}</span></#if></span>
      <small class="att-home-state"><span data-cell="stateText">${each.stateText}</span> <span data-cell="due"<#if each.overdue>
          class="att-past-due"</#if>>${each.due}</span> <b data-cell="claim">${each.claim}</b></small>
      <small class="att-on-paper">${each.contacts}</small>
    </li></#list>
  </ol>
  <p class="att-why" id="att-homes-none"<#if homes?has_content> hidden</#if>>${uiLabelMap.AttendanceFollowUpNoneHere}</p>
</section>
