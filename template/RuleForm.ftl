<form class="att-card" method="post" action="<@ofbizUrl>saveRule</@ofbizUrl>" data-checked-form id="att-rule-form">
  <@csrf/>
  <#list ["ruleId", "policyId", "copyOf", "seenVersion", "checked"] as hidden><input type="hidden" name="${hidden}" value="${form[hidden]}"></#list>
  <input type="hidden" name="schoolId" value="${schoolId}">
  <h2><#if isNew>${uiLabelMap.AttendanceThresholdFormNew}<#else>${uiLabelMap.AttendanceThresholdFormChange}</#if></h2>
  <div class="att-stack">
    <@input name="name" label=uiLabelMap.AttendanceThresholdField_name value=form.name required=true maxlength=255/>
    <fieldset class="att-group-of"><legend>${uiLabelMap.AttendanceThresholdWhatCounts}</legend>
      <div class="att-pair">
        <@choice name="shape" label=uiLabelMap.AttendanceThresholdField_shape options=shapes help=uiLabelMap.AttendanceThresholdHelpShape/>
        <div class="att-part" data-for="shape" data-when="sessions days rate row"><@choice name="word"
            label=uiLabelMap.AttendanceThresholdField_word options=words help=uiLabelMap.AttendanceThresholdHelpWord/></div>
      </div>
      <@input name="codes" label=uiLabelMap.AttendanceThresholdField_codes value=form.codes help=uiLabelMap.AttendanceThresholdHelpCodes
          maxlength=60/>
      <div class="att-pair">
        <@choice name="operator" label=uiLabelMap.AttendanceThresholdField_operator options=operators/>
        <@input name="valueFrom" label=uiLabelMap.AttendanceThresholdField_value value=form.valueFrom required=true size=8 maxlength=30
            help=uiLabelMap.AttendanceThresholdHelpValue/>
        <div class="att-part" data-for="operator" data-when="in"><@input name="valueThru" label=uiLabelMap.AttendanceThresholdField_valueThru
            value=form.valueThru size=8 maxlength=30/></div>
      </div>
      <div class="att-pair">
        <@choice name="windowKind" label=uiLabelMap.AttendanceThresholdField_window options=windowKinds
            help=uiLabelMap.AttendanceThresholdHelpWindow/>
        <div class="att-part" data-for="windowKind" data-when="school_weeks rolling_months since"><@input name="windowLength"
            label=uiLabelMap.AttendanceThresholdField_windowLength value=form.windowLength size=8 maxlength=3/></div>
        <div class="att-part" data-for="windowKind" data-when="since"><@choice name="windowEvent"
            label=uiLabelMap.AttendanceThresholdField_windowEvent options=events empty=uiLabelMap.AttendanceThresholdNone/></div>
      </div>
    </fieldset>
    <fieldset class="att-group-of"><legend>${uiLabelMap.AttendanceThresholdThen}</legend>
      <@choice name="action" label=uiLabelMap.AttendanceThresholdField_action options=actions empty=uiLabelMap.AttendanceThresholdChoose/>
      <@input name="who" label=uiLabelMap.AttendanceThresholdField_who value=form.who required=true maxlength=100
          help=uiLabelMap.AttendanceThresholdHelpWho list="att-owners"/>
      <datalist id="att-owners"><#list owners as each><option value="${each}"></option></#list></datalist>
    </fieldset>
    <details class="att-group-of"<#if moreOpen> open</#if>><summary>${uiLabelMap.AttendanceThresholdMore}</summary>
      <div class="att-stack">
      <@choice name="flag" label=uiLabelMap.AttendanceThresholdField_flag options=flags empty=uiLabelMap.AttendanceThresholdAllPupils/>
      <@choice name="stage" label=uiLabelMap.AttendanceThresholdField_stage options=stages empty=uiLabelMap.AttendanceThresholdNone/>
      <div class="att-pair">
        <@input name="countsFrom" label=uiLabelMap.AttendanceThresholdField_countsFrom value=form.countsFrom type="date"/>
        <@input name="countsThru" label=uiLabelMap.AttendanceThresholdField_countsThru value=form.countsThru type="date"/>
      </div>
      <@input name="source" label=uiLabelMap.AttendanceThresholdField_source value=form.source maxlength=255/>
      </div></details>
    <#if isSaveChecked><@triedBox tried=tried/>
    <div class="att-stack att-saving">
      <@input name="fromDate" label=uiLabelMap.AttendanceThresholdFromDay value=form.fromDate type="date" required=true/>
      <@input name="reason" label=uiLabelMap.AttendanceThresholdField_reason value=form.reason help=uiLabelMap.AttendanceThresholdHelpReason/>
    </div></#if>
    <p class="att-buttons">
      <#if isSaveChecked><button class="att-btn att-go" type="submit" name="step"
          value="save">${uiLabelMap.AttendanceThresholdSaveFrom}</button></#if>
      <button class="att-btn<#if !isSaveChecked> att-go</#if>" type="submit" name="step" value="check"
          data-busy="${uiLabelMap.AttendanceThresholdTrying}"><#if
          isSaveChecked>${uiLabelMap.AttendanceThresholdTryAgain}<#else>${uiLabelMap.AttendanceThresholdTry}</#if></button>
    </p>
  </div>
</form>
