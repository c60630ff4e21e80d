<section class="att-card" id="notes" aria-labelledby="att-case-notes-h"><h2 id="att-case-notes-h">${uiLabelMap.AttendanceCaseNotes}</h2>
  <@caseAct act="note" label=uiLabelMap.AttendanceCaseActNote go=uiLabelMap.AttendanceCaseSave>
    <input type="hidden" name="token" value="${token}">
    <@caseWords act="note" label=uiLabelMap.AttendanceCaseNoteText name="text" rows=4 maxlength=10000/>
    <label class="att-field">${uiLabelMap.AttendanceCaseReaders} <select name="visibility"><#list readers as each><@option of=each/></#list></select></label>
  </@caseAct>
  <#if notes?has_content><ul class="att-plain att-case-notes"><#list notes as note>
    <li class="att-case-note att-case-note-${note.visibility}"><p class="att-case-detail"><#if note.struck?has_content><del>${note.text}</del><#else>${note.text}</#if></p>
      <p><small>${note.by} &middot; ${note.readers}</small></p>
      <#if note.struck?has_content><p class="att-why">${note.struck}</p></#if>
      <#if note.mayStrike><details class="att-step"<#if acts.strike && form.strike.noteId == note.noteId> open</#if>><summary>${uiLabelMap.AttendanceCaseActStrike}</summary>
        <form class="att-form" method="post" action="<@ofbizUrl>changeCase</@ofbizUrl>"><@caseHidden act="strike"/>
          <input type="hidden" name="noteId" value="${note.noteId}">
          <label class="att-field att-wide">${uiLabelMap.AttendanceCaseWhy} <input name="reason" value="" maxlength="255" required autocomplete="off"></label>
          <button class="att-btn" type="submit">${uiLabelMap.AttendanceCaseActStrike}</button>
        </form></details></#if></li></#list></ul>
  <#else><p class="att-empty-line">${uiLabelMap.AttendanceCaseNoNotes}</p></#if>
</section>
