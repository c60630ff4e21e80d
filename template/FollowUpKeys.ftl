<dialog class="att-dialog" id="att-help" aria-labelledby="att-help-title">
  <form method="dialog">
    <h2 id="att-help-title">${uiLabelMap.AttendanceAllKeys}</h2>
    <dl class="att-keylist">
      <div><dt><kbd>Enter</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpEnter}</dd></div>
      <div><dt><kbd>&uarr;</kbd> <kbd>&darr;</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpContact}</dd></div>
      <div><dt><kbd>R</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpReached}</dd></div>
      <div><dt><kbd>1</kbd>&ndash;<kbd>9</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpReason}</dd></div>
      <div><dt><kbd>N</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpNoAnswer}</dd></div>
      <div><dt><kbd>M</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpMessage}</dd></div>
      <div><dt><kbd>W</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpWrong}</dd></div>
      <div><dt><kbd>C</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpConfirm}</dd></div>
      <div><dt><kbd>P</kbd> <kbd>T</kbd> <kbd>E</kbd> <kbd>L</kbd> <kbd>H</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpChannel}</dd></div>
      <div><dt><kbd>S</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpSkip}</dd></div>
      <div><dt><kbd>Z</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpUndo}</dd></div>
      <div><dt><kbd>Esc</kbd></dt><dd>${uiLabelMap.AttendanceFollowUpHelpEsc}</dd></div>
      <div><dt><kbd>?</kbd></dt><dd>${uiLabelMap.AttendanceKeyHelp}</dd></div>
    </dl>
    <p class="att-dialog-buttons"><button class="att-btn" value="cancel">${uiLabelMap.AttendanceClose}</button></p>
  </form>
</dialog>
