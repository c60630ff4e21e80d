<#-- The entries of a chronology, a day after the other. -->
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
