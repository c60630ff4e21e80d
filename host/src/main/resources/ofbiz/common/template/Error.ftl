<div class="error-page">
  <h1>${uiLabelMap.CommonErrorTitle}</h1>
  <p>${uiLabelMap["CommonErrorText_" + errorText]}</p>
  <p><a href="<@ofbizUrl>main</@ofbizUrl>">${uiLabelMap.CommonStart}</a></p>
</div>
