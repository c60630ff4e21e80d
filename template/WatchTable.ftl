<table class="att-table att-watch-table" id="att-rows">
  <caption class="att-sr">${list.name}</caption>
  <thead><tr>
    <th scope="col">${uiLabelMap.AttendanceName}</th>
    <#if list.triggers!false>
    <th scope="col">${uiLabelMap.AttendanceWatchValue}</th><th scope="col">${uiLabelMap.AttendanceWatchSince}</th>
    <th scope="col">${uiLabelMap.AttendanceWatchWhoActs}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceWatchAbsence}</th>
    <#elseif list.lates!false>
    <th scope="col" class="att-num">${uiLabelMap.AttendanceWatchLateL}<br>${term}</th>
    <th scope="col" class="att-num">${uiLabelMap.AttendanceWatchLateU}<br>${term}</th>
    <th scope="col" class="att-num">${uiLabelMap.AttendanceWatchMinutes}<br>${term}</th>
    <th scope="col" class="att-num">${uiLabelMap.AttendanceWatchLateYear}</th>
    <th scope="col">${directionHead}</th><th scope="col">${uiLabelMap.AttendanceWatchNext}</th>
    <#elseif list.ten_in_ten!false>
    <th scope="col">${uiLabelMap.AttendanceWatchTen}</th><th scope="col">${uiLabelMap.AttendanceWatchWhich}</th>
    <th scope="col">${directionHead}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceWatchAbsence}</th>
    <th scope="col">${uiLabelMap.AttendanceWatchNext}</th>
    <#elseif list.full!false>
    <th scope="col" class="att-num">${uiLabelMap.AttendanceWatchAttended}</th>
    <#else>
    <th scope="col" class="att-num">${uiLabelMap.AttendanceWatchAbsence}</th><th scope="col">${directionHead}</th>
    <#if list.now!false><th scope="col">${uiLabelMap.AttendanceWatchTen}</th></#if>
    <th scope="col">${uiLabelMap.AttendanceWatchThreshold}</th><th scope="col">${uiLabelMap.AttendanceWatchNext}</th>
    </#if>
  </tr></thead>
  <#list groups as group><tbody><#if group.title?has_content>
  <tr class="att-group"><th scope="rowgroup" colspan="6">${group.title} <small>${group.count}</small></th></tr></#if><#list group.rows as row>
  <tr data-row><th scope="row"><@watchPupil of=row/></th>
    <#if list.triggers!false>
    <td data-label="${uiLabelMap.AttendanceWatchValue}"><span>${row.trigger.value}</span></td>
    <td data-label="${uiLabelMap.AttendanceWatchSince}"><span>${row.trigger.since}</span></td>
    <td data-label="${uiLabelMap.AttendanceWatchWhoActs}"><span><#if row.trigger.tasks?has_content><#list row.trigger.tasks as task><@watchNext
        of=task/></#list><#else>${row.trigger.action!}<#if row.trigger.owner?has_content> <small>${row.trigger.owner}</small></#if></#if></span></td>
    <td class="att-num" data-label="${uiLabelMap.AttendanceWatchAbsence}"><span><@absenceCell of=row/></span></td>
    <#elseif list.lates!false>
    <td class="att-num" data-label="${uiLabelMap.AttendanceWatchLateL}"><span><a
        href="<@ofbizUrl>Marks</@ofbizUrl>?${row.termLateBeforeCloseQuery}">${row.termLateBeforeClose}</a></span></td>
    <td class="att-num" data-label="${uiLabelMap.AttendanceWatchLateU}"><span><a
        href="<@ofbizUrl>Marks</@ofbizUrl>?${row.termLateAfterCloseQuery}">${row.termLateAfterClose}</a></span></td>
    <td class="att-num" data-label="${uiLabelMap.AttendanceWatchMinutes}"><span>${row.minutes}</span></td>
    <td class="att-num" data-label="${uiLabelMap.AttendanceWatchLateYear}"><span><a
        href="<@ofbizUrl>Marks</@ofbizUrl>?${row.lateBeforeCloseQuery}">${row.lateBeforeClose}</a> + <a
        href="<@ofbizUrl>Marks</@ofbizUrl>?${row.lateAfterCloseQuery}">${row.lateAfterClose}</a></span></td>
    <td data-label="${directionHead}"><span><@directionCell of=row.direction/></span></td>
    <td data-label="${uiLabelMap.AttendanceWatchNext}"><span><@watchNext of=row.next/></span></td>
    <#elseif list.ten_in_ten!false>
    <td data-label="${uiLabelMap.AttendanceWatchTen}"><span><a class="att-ten<#if row.reached> att-tag att-tag-bad</#if>"
        href="<@ofbizUrl>Marks</@ofbizUrl>?${row.windowQuery}">${row.ofTen}</a> <small>${row.dropOuts}</small></span></td>
    <td data-label="${uiLabelMap.AttendanceWatchWhich}"><span><span class="att-sessions"><#if
        row.before?has_content><small>${row.before}</small></#if><#list row.days as day><span class="att-watch-day"><small>${day.date}</small> <#list
        day.codes as code><span class="att-m att-un">${code}</span></#list></span> </#list></span></span></td>
    <td data-label="${directionHead}"><span><@directionCell of=row.direction/></span></td>
    <td class="att-num" data-label="${uiLabelMap.AttendanceWatchAbsence}"><span><@absenceCell of=row/></span></td>
    <td data-label="${uiLabelMap.AttendanceWatchNext}"><span><@watchNext of=row.next/></span></td>
    <#elseif list.full!false>
    <td class="att-num" data-label="${uiLabelMap.AttendanceWatchAttended}"><span><a
        href="<@ofbizUrl>Marks</@ofbizUrl>?${row.attendedQuery}">${row.attended}</a></span></td>
    <#else>
    <td class="att-num" data-label="${uiLabelMap.AttendanceWatchAbsence}"><span><@absenceCell of=row/></span></td>
    <td data-label="${directionHead}"><span><@directionCell of=row.direction/></span></td>
    <#if list.now!false><td data-label="${uiLabelMap.AttendanceWatchTen}"><span><a class="att-ten<#if row.reached> att-tag att-tag-bad</#if>"
        href="<@ofbizUrl>Marks</@ofbizUrl>?${row.windowQuery}">${row.ofTen}</a> <small>${row.dropOuts}</small></span></td></#if>
    <td data-label="${uiLabelMap.AttendanceWatchThreshold}"><span><#list row.thresholds as sentence>${sentence} </#list></span></td>
    <td data-label="${uiLabelMap.AttendanceWatchNext}"><span><@watchNext of=row.next/></span></td>
    </#if>
  </tr></#list></tbody></#list>
</table>
