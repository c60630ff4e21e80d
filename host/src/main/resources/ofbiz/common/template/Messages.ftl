<main id="content" tabindex="-1">
<#if errorMessageList?has_content>
<div class="content-messages errorMessage" role="alert"><#list errorMessageList as message><p>${message}</p></#list></div>
</#if>
<#if eventMessageList?has_content>
<div class="content-messages eventMessage" role="status"><#list eventMessageList as message><p>${message}</p></#list></div>
</#if>
