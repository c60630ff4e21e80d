<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><#if title?has_content>${title}<#elseif titleProperty?has_content>${uiLabelMap[titleProperty?string]}</#if><#if applicationTitle?has_content> - ${applicationTitle}</#if></title>
<link rel="stylesheet" href="<@ofbizContentUrl>/common/css/frame.css</@ofbizContentUrl>">
<#list layoutSettings.styleSheets![] as styleSheet>
<link rel="stylesheet" href="<@ofbizContentUrl>${StringUtil.wrapString(styleSheet)}</@ofbizContentUrl>">
</#list>
<#list layoutSettings.javaScripts![] as javaScript>
<script src="<@ofbizContentUrl>${StringUtil.wrapString(javaScript)}</@ofbizContentUrl>" defer></script>
</#list>
</head>
<body>
<a class="skip-link" href="#content">${uiLabelMap.CommonSkipToContent}</a>
<header id="masthead">
  <a class="masthead-title" href="<@ofbizUrl>main</@ofbizUrl>">${applicationTitle!}</a>
<#if userLogin??>
  <p class="masthead-user"><span>${uiLabelMap.CommonLoggedInAs} <b>${userLogin.userLoginId}</b></span> <a href="<@ofbizUrl>logout</@ofbizUrl>">${uiLabelMap.CommonLogout}</a></p>
</#if>
</header>
