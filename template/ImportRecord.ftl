<#include "component://attendance/template/Macros.ftl"/>
<@page script="import">
  <@problemBox/>
<#if record??>
  <div class="att-head"><div>
    <p class="att-eyebrow"><a class="att-quiet" href="<@ofbizUrl>Import</@ofbizUrl>?${importQuery}">${uiLabelMap.AttendancePageImport}</a>
        &middot; ${record.file}</p>
    <h1>${importKind}</h1></div>
    <p><span class="att-state att-state-${record.look}">${record.status}</span> <small>${record.by} ${record.startedAt}</small></p>
  </div>
  <@refusalBox/>
  <#if record.isRunning>
  <div class="att-card" id="att-progress" data-page="${pageData}" data-read="<@ofbizUrl>importData</@ofbizUrl>">
    <label for="att-progress-bar">${uiLabelMap.AttendanceImportRunning}</label>
    <progress id="att-progress-bar" max="${record.read}" value="${record.stored}"></progress>
    <p role="status" data-text>${record.stored} / ${record.read}</p>
    <p class="att-why">${uiLabelMap.AttendanceImportRunningText}</p>
  </div>
  <#else>
  <dl class="att-counts"><#list counts as each>
    <div class="att-count att-count-${each.look}"><dt>${each.label}</dt><dd>${each.count}</dd></div></#list>
  </dl>
  </#if>
  <#if record.isDone><div class="att-note att-note-good"><p>${uiLabelMap.AttendanceImportDone} ${record.finishedAt}</p></div></#if>
  <#if record.isFailed><div class="att-note att-note-bad"><p>${uiLabelMap.AttendanceImportFailed}</p></div></#if>
  <#if record.isPreview>
  <div class="att-note<#if hasErrors> att-note-bad</#if>"><p><#if hasErrors>${uiLabelMap.AttendanceImportHasErrors}<#elseif
      nothingToDo>${uiLabelMap.AttendanceImportNothing}<#else>${uiLabelMap.AttendanceImportReady}</#if></p></div>
  <form method="post" action="<@ofbizUrl>confirmImport</@ofbizUrl>" class="att-form">
    <@csrf/>
    <input type="hidden" name="importId" value="${record.importId}">
    <#if hasErrors><label class="att-check"><input type="checkbox" name="acceptValid" value="Y" required>
        ${uiLabelMap.AttendanceImportAcceptValid}</label></#if>
    <p class="att-foot-buttons"><a class="att-btn"
        href="<@ofbizUrl>Import</@ofbizUrl>?${importQuery}">${uiLabelMap.AttendanceImportOther}</a>
      <button class="att-btn att-go" type="submit">${uiLabelMap.AttendanceImportConfirm}</button></p>
  </form>
  </#if>
  <#if errors?has_content><@findings list=errors title=uiLabelMap.AttendanceImportErrors look="errors"/><#if
      errorsMore??><p>${errorsMore}</p></#if></#if>
  <#if warnings?has_content><@findings list=warnings title=uiLabelMap.AttendanceImportWarnings look="warnings"/><#if
      warningsMore??><p>${warningsMore}</p></#if></#if>
</#if>
</@page>
