<#include "component://attendance/template/Macros.ftl"/>
<#if caseHead??>
  </div>
  <section class="att-card att-case-record" id="record" aria-labelledby="att-record-h">
    <h2 id="att-record-h">${uiLabelMap.AttendanceCaseRecord}</h2>
    <#if recordProblem?has_content><p class="att-error" role="alert">${recordProblem}</p></#if>
    <#if days?has_content>
    <ol class="att-plain att-case-days"><#list days as day>
      <li><h3>${day.date}</h3>
        <ul class="att-plain"><#list day.entries as each>
          <li class="att-case-entry"><span class="att-case-kind att-case-k-${each.look}">${each.kind}</span>
            <div><p><#if each.link.target??><a href="<@ofbizUrl>${each.link.target}</@ofbizUrl>?${each.link.query}">${each.headline}</a><#else><b>${each.headline}</b></#if>
              <small><#if each.time?has_content>${each.time}<#if each.author?has_content> &middot; </#if></#if>${each.author}</small></p>
            <#if each.detail?has_content><p class="att-case-detail">${each.detail}</p></#if></div></li></#list>
        </ul></li></#list>
    </ol>
    <#else><p class="att-empty-line">${uiLabelMap.AttendanceCaseRecordEmpty}</p></#if>
    <#if newerQuery?? || olderQuery??><nav class="att-steps" aria-label="${uiLabelMap.AttendanceCaseRecordPages}">
      <#if newerQuery??><a class="att-btn" rel="prev" href="<@ofbizUrl>Case</@ofbizUrl>?${newerQuery}#record">${uiLabelMap.AttendanceCaseNewer}</a></#if>
      <#if olderQuery??><a class="att-btn" rel="next" href="<@ofbizUrl>Case</@ofbizUrl>?${olderQuery}#record">${uiLabelMap.AttendanceCaseOlder}</a></#if>
    </nav></#if>
  </section>
</#if>
<@pageClose/>
