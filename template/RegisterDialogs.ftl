<dialog class="att-dialog" id="att-palette" aria-labelledby="att-palette-title">
  <form method="dialog">
    <h2 id="att-palette-title"></h2>
    <label class="att-sr" for="att-palette-text">${uiLabelMap.AttendanceFindCode}</label>
    <input id="att-palette-text" type="text" role="combobox" aria-expanded="true" aria-controls="att-palette-list" aria-autocomplete="list"
        autocomplete="off" spellcheck="false" placeholder="${uiLabelMap.AttendanceFindCode}">
    <ul id="att-palette-list" role="listbox" aria-label="${uiLabelMap.AttendancePageCodes}"></ul>
    <p class="att-why" id="att-palette-count" role="status"></p>
    <p class="att-dialog-buttons"><button class="att-btn" value="cancel">${uiLabelMap.AttendanceClose}</button></p>
  </form>
</dialog>
<dialog class="att-dialog" id="att-reason" aria-labelledby="att-reason-title">
  <form method="dialog">
    <h2 id="att-reason-title">${uiLabelMap.AttendanceReasonTitle}</h2>
    <p>${uiLabelMap.AttendanceReasonText}</p>
    <ul id="att-reason-list" class="att-plain"></ul>
    <label class="att-field att-wide" for="att-reason-text">${uiLabelMap.AttendanceReasonForChanges}</label>
    <input id="att-reason-text" list="att-reasons" maxlength="250" required>
    <datalist id="att-reasons"><option value="${uiLabelMap.AttendanceReasonArrived}"></option><option
        value="${uiLabelMap.AttendanceReasonParent}"></option><option value="${uiLabelMap.AttendanceReasonError}"></option></datalist>
    <p class="att-dialog-buttons"><button class="att-btn" type="button" data-close>${uiLabelMap.AttendanceCancel}</button>
      <button class="att-btn att-go" value="save">${uiLabelMap.AttendanceSaveRegister}</button></p>
  </form>
</dialog>
<dialog class="att-dialog" id="att-help" aria-labelledby="att-help-title">
  <form method="dialog">
    <h2 id="att-help-title">${uiLabelMap.AttendanceAllKeys}</h2>
    <dl class="att-keylist">
      <div><dt><kbd>/</kbd> <kbd>\</kbd></dt><dd>${uiLabelMap.AttendanceKeyPresent}</dd></div>
      <div><dt><kbd>L</kbd></dt><dd>${uiLabelMap.AttendanceKeyLate}</dd></div>
      <div><dt><kbd>N</kbd></dt><dd>${uiLabelMap.AttendanceKeyNoReason}</dd></div>
      <div><dt><kbd>I</kbd></dt><dd>${uiLabelMap.AttendanceKeyIll}</dd></div>
      <#list ownKeys as own><div><dt><kbd>${own.key}</kbd></dt><dd>${own.code} ${own.name}</dd></div>
      </#list><div><dt><kbd>A</kbd>&ndash;<kbd>Z</kbd> <kbd>#</kbd></dt><dd>${uiLabelMap.AttendanceKeyOther}</dd></div>
      <div><dt><kbd>Space</kbd></dt><dd>${uiLabelMap.AttendanceKeyPalette}</dd></div>
      <div><dt><kbd>Enter</kbd></dt><dd>${uiLabelMap.AttendanceKeyPlan}</dd></div>
      <div><dt><kbd>&uarr;</kbd> <kbd>&darr;</kbd> <kbd>Home</kbd> <kbd>End</kbd></dt><dd>${uiLabelMap.AttendanceKeyMove}</dd></div>
      <div><dt><kbd>Backspace</kbd></dt><dd>${uiLabelMap.AttendanceKeyClear}</dd></div>
      <div><dt><kbd>u</kbd> <kbd>Ctrl</kbd>+<kbd>Z</kbd></dt><dd>${uiLabelMap.AttendanceKeyUndo}</dd></div>
      <div><dt><kbd>Ctrl</kbd>+<kbd>S</kbd></dt><dd>${uiLabelMap.AttendanceKeySave}</dd></div>
      <div><dt><kbd>?</kbd></dt><dd>${uiLabelMap.AttendanceKeyHelp}</dd></div>
    </dl>
    <p class="att-dialog-buttons"><button class="att-btn" value="cancel">${uiLabelMap.AttendanceClose}</button></p>
  </form>
</dialog>
