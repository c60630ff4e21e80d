<section class="att-card" aria-labelledby="att-contacts-h">
  <h2 id="att-contacts-h">${uiLabelMap.AttendanceContacts}</h2>
  <#if contacts?has_content><ol class="att-lines"><#list contacts as contact>
    <li><b>${contact.name}</b> ${contact.relationship}
      <#if contact.parental><span class="att-flag">${uiLabelMap.AttendanceParentalResponsibility}</span></#if>
      <#if contact.livesWith><span class="att-flag">${uiLabelMap.AttendanceLivesWith}</span></#if>
      <#list contact.phones as phone><a class="att-phone" href="tel:${phone.dial}">${phone.number}</a> </#list>
      <#if contact.email?has_content><a href="mailto:${contact.email}">${contact.email}</a></#if>
      <#if contact.address?has_content><small>${contact.address}</small></#if></li></#list></ol>
  <#else><p class="att-why">${uiLabelMap.AttendanceNoContacts}</p></#if>
</section>
