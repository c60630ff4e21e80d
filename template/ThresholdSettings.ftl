<#include "component://attendance/template/Macros.ftl"/>
<#include "component://attendance/template/FormMacros.ftl"/>
<@page>
  <@problemBox/>
  <@noSchool/>
<#if groups??>
  <div class="att-head"><div><@schoolSwitch target="ThresholdSettings"/><h1>${uiLabelMap.AttendanceThresholdSettingsPage}</h1></div></div>
  <@thresholdTabs current="ThresholdSettings"/>
  <@refusalBox/>
  <#list groups as group>
  <section class="att-card" aria-labelledby="att-settings-${group.id}"><h2 id="att-settings-${group.id}">${group.name}</h2>
    <ul class="att-rules"><#list group.settings as each>
      <li><div><p><b>${each.name}</b></p><p class="att-why">${each.help}</p>
        <#if mayChange><details<#if each.isTyped> open</#if>><summary>${uiLabelMap.AttendanceThresholdSettingChange}<span
            class="att-sr"> ${each.name}</span></summary>
          <form class="att-form" method="post" action="<@ofbizUrl>saveSetting</@ofbizUrl>">
            <@csrf/>
            <input type="hidden" name="schoolId" value="${schoolId}"><input type="hidden" name="settingId" value="${each.id}">
            <input type="hidden" name="seenValue" value="${each.seen}">
            <label class="att-field" for="att-s-${each.key}">${uiLabelMap.AttendanceThresholdSettingValue} <small>${each.allowed}</small>
              <#if each.choices?has_content><select id="att-s-${each.key}" name="value"><#list each.choices as choice>
                <option value="${choice.value}"<#if choice.chosen> selected</#if>>${choice.label}</option></#list></select>
              <#else><input id="att-s-${each.key}" name="value" value="${each.value}" required<#if each.isTime>
                type="time"<#else> type="text" inputmode="numeric" size="8" maxlength="9"</#if>></#if></label>
            <label class="att-field att-wide">${uiLabelMap.AttendanceThresholdField_reason} <input name="reason" type="text" maxlength="250"
                required value="${each.reason}"></label>
            <button class="att-btn" type="submit">${uiLabelMap.AttendanceThresholdSettingSave}</button></form></details></#if></div>
        <p class="att-then"><span>${each.now}</span> <small><#if each.isStandard>${uiLabelMap.AttendanceThresholdIsStandard}<#else>${each.standard}</#if></small></p>
      </li></#list></ul></section></#list>
</#if>
</@page>
