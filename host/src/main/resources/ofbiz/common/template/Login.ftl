<form class="login-form" method="post" action="<@ofbizUrl>login</@ofbizUrl>" name="loginform">
  <h1>${uiLabelMap.CommonLogin}</h1>
  <p><label for="login-username">${uiLabelMap.CommonUsername}</label>
    <input id="login-username" name="USERNAME" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus></p>
  <p><label for="login-password">${uiLabelMap.CommonPassword}</label>
    <input id="login-password" name="PASSWORD" type="password" autocomplete="current-password" required></p>
  <p><button type="submit">${uiLabelMap.CommonLogin}</button></p>
</form>
