<#include "component://attendance/template/Macros.ftl"/>
<@page script="import">
  <@problemBox/>
  <@noSchool/>
  <div class="att-head"><div><@schoolSwitch target="Import"/><h1>${uiLabelMap.AttendancePageImport}</h1></div></div>
<#if school??>
  <@refusalBox/>
  <#if errors?has_content><@findings list=errors title=uiLabelMap.AttendanceImportErrors look="errors"/>
    <#if errorsMore??><p>${errorsMore}</p></#if></#if>
  <#if warnings?has_content><@findings list=warnings title=uiLabelMap.AttendanceImportWarnings look="warnings"/></#if>
  <form class="att-card att-form" method="post" enctype="multipart/form-data" action="<@ofbizUrl>previewImport</@ofbizUrl>" id="att-import">
    <@csrf/>
    <input type="hidden" name="schoolId" value="${schoolId}">
    <fieldset class="att-kinds"><legend>${uiLabelMap.AttendanceImportWhat}</legend><#list kinds as each>
      <label><input type="radio" name="importKind" value="${each.kind}"<#if each.chosen> checked</#if>> <span><b>${each.label}</b>
          <small>${each.help}</small></span></label></#list>
    </fieldset>
    <label class="att-field att-wide">${uiLabelMap.AttendanceImportFile} <input type="file" name="csvFile" accept=".csv,text/csv"></label>
    <details<#if pasted?has_content> open</#if>><summary>${uiLabelMap.AttendanceImportPasteInstead}</summary>
      <label class="att-field att-wide">${uiLabelMap.AttendanceImportPaste}
          <textarea name="csvText" rows="8" spellcheck="false">${pasted}</textarea></label></details>
    <label class="att-field att-wide">${uiLabelMap.AttendanceImportReason} <input name="reason" value="${reason}" maxlength="250"></label>
    <p class="att-why">${uiLabelMap.AttendanceImportPromise}</p>
    <button class="att-btn att-go" type="submit"
        data-busy="${uiLabelMap.AttendanceImportChecking}">${uiLabelMap.AttendanceImportCheck}</button>
  </form>
  <section aria-labelledby="att-imports-h">
    <h2 id="att-imports-h">${uiLabelMap.AttendanceImportsPast}</h2>
    <#if imports?has_content>
    <div class="att-scroll"><table class="att-table">
      <caption class="att-sr">${uiLabelMap.AttendanceImportsPast}</caption>
      <thead><tr><th scope="col">${uiLabelMap.AttendanceWhen}</th><th scope="col">${uiLabelMap.AttendanceImportWhatShort}</th><th
          scope="col">${uiLabelMap.AttendanceImportFileShort}</th>
        <th scope="col">${uiLabelMap.AttendanceStateHead}</th><th scope="col" class="att-num">${uiLabelMap.AttendanceImportCount_read}</th>
        <th scope="col" class="att-num">${uiLabelMap.AttendanceImportCount_created}</th><th scope="col"
            class="att-num">${uiLabelMap.AttendanceImportCount_updated}</th>
        <th scope="col" class="att-num">${uiLabelMap.AttendanceImportCount_rejected}</th><th
            scope="col">${uiLabelMap.AttendanceWho}</th></tr></thead>
      <tbody><#list imports as each>
        <tr><th scope="row"><a
            href="<@ofbizUrl>ImportRecord</@ofbizUrl>?${each.query}">${each.at}</a></th><td>${each.kind}</td><td>${each.file}</td>
          <td><span class="att-state att-state-${each.look}">${each.status}</span></td><td class="att-num">${each.read!0}</td><td
              class="att-num">${each.created!0}</td>
          <td class="att-num">${each.updated!0}</td><td class="att-num">${each.rejected!0}</td><td>${each.by}</td></tr></#list>
      </tbody>
    </table></div>
    <#else><p class="att-why">${uiLabelMap.AttendanceImportsNone}</p></#if>
  </section>
</#if>
</@page>
