<section class="att-card" aria-labelledby="att-broken-h"><h2 id="att-broken-h">${uiLabelMap.AttendanceWatchBroken}</h2>
  <p class="att-why">${broken.words}</p>
  <#if broken.pupils?has_content><div class="att-scroll"><table class="att-table">
    <caption class="att-sr">${uiLabelMap.AttendanceWatchBroken}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceName}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceWatchBrokenWeeks}</th>
      <th scope="col" class="att-num">${uiLabelMap.AttendanceWatchOfWeeks}</th><th scope="col">${uiLabelMap.AttendanceWatchWeeksFrom}</th></tr></thead>
    <tbody><#list broken.pupils as row>
      <tr><th scope="row"><@watchPupil of=row/></th><td class="att-num"><b>${row.broken}</b></td><td class="att-num">${row.weeks}</td>
        <td><#list row.mondays as monday><a href="<@ofbizUrl>Marks</@ofbizUrl>?${monday.query}">${monday.label}</a><#sep>, </#list></td></tr></#list>
    </tbody>
  </table></div><#if broken.more?has_content><p class="att-why">${broken.more}</p></#if></#if>
</section>
<section class="att-card" aria-labelledby="att-siblings-h"><h2 id="att-siblings-h">${uiLabelMap.AttendanceWatchSiblings}</h2>
  <p class="att-why">${uiLabelMap.AttendanceWatchSiblingsText}</p>
  <#if siblings?has_content><div class="att-scroll"><table class="att-table">
    <caption class="att-sr">${uiLabelMap.AttendanceWatchSiblings}</caption>
    <thead><tr><th scope="col">${uiLabelMap.AttendanceWatchFamily}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceWatchTogether}</th>
      <th scope="col" class="att-num">${uiLabelMap.AttendanceWatchAlone}</th><th scope="col">${uiLabelMap.AttendanceAllMarks}</th></tr></thead>
    <tbody><#list siblings as row>
      <tr><th scope="row"><#list row.pupils as each><@watchPupil of=each/><#sep><br></#list></th>
        <td class="att-num"><b>${row.together}</b></td><td class="att-num">${row.alone}</td>
        <td><#list row.pupils as each><a href="<@ofbizUrl>Marks</@ofbizUrl>?${each.marksQuery}">${uiLabelMap.AttendanceWatchAbsencesOf}
            ${each.name}</a><#sep><br></#list></td></tr></#list>
    </tbody>
  </table></div><#else><p>${uiLabelMap.AttendanceWatchNoSiblings}</p></#if>
</section>
