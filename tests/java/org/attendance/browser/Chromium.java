package org.attendance.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attendance.TestHost;
import org.attendance.TestUser;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window. Where it is not installed, the tests are skipped and say so. */
final class Chromium implements AutoCloseable {

    private static final List<Path> BROWSERS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static Chromium open() {
        Path browser = BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        Assumptions.assumeTrue(browser != null && Files.isExecutable(DRIVER),
                "Skipped: the tests in a browser need Chromium and chromedriver (apt install chromium chromium-driver)");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en-GB",
                "--window-size=1280,900");
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
        return new Chromium(new ChromeDriver(service, options));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Logs a user in anew. */
    Chromium login(TestUser user) {
        page("Guide");
        driver.manage().deleteAllCookies();
        page("Guide");
        driver.findElement(By.name("USERNAME")).sendKeys(user.login());
        driver.findElement(By.name("PASSWORD")).sendKeys(TestUser.PASSWORD, Keys.ENTER);
        until("the login", () -> driver.findElements(By.name("PASSWORD")).isEmpty());
        return this;
    }

    /** Goes to a page, with its values for the address. */
    void page(String request) {
        driver.get(TestHost.address() + "/attendance/control/" + request);
    }

    void register(TestUser user, String group, String date, String session) {
        page("Register?schoolId=" + user.schoolId() + "&registrationGroup=" + group + "&date=" + date + "&session=" + session);
        until("the script of the register", () -> !text("#att-save [data-text]").isBlank());
    }

    /** The width and height of the window's content, in CSS pixels. */
    void size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1,
                "mobile", width < 600));
    }

    void darkness(boolean dark) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void connection(boolean there) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.emulateNetworkConditions", Map.of("offline", !there, "latency", 0, "downloadThroughput", -1,
                "uploadThroughput", -1));
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            driver.switchTo().activeElement().sendKeys(key);
        }
    }

    String text(String css) {
        List<WebElement> found = driver.findElements(By.cssSelector(css));
        return found.isEmpty() ? "" : found.get(0).getText();
    }

    /** All text that is shown; empty while one page gives way to the next. */
    String pageText() {
        return String.valueOf(script("return document.body ? document.body.innerText : ''"));
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** Clicks the first element that is shown, after scrolling to it as a person would: what is fixed at the foot does not cover it then. */
    void click(String css) {
        until(css, () -> {
            WebElement shown = driver.findElements(By.cssSelector(css)).stream().filter(WebElement::isDisplayed).findFirst().orElse(null);
            if (shown != null) {
                script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", shown);
                shown.click();
            }
            return shown != null;
        });
    }

    /** The code that stands in a row of the register. */
    String code(int row) {
        return find("[name=code_" + row + "]").getDomProperty("value");
    }

    Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** What the line at the foot of the register says: saved, unsaved, saving or failed. */
    String saveKind() {
        return find("#att-save").getDomAttribute("data-kind");
    }

    void waitFor(String saveKind) {
        until("save state " + saveKind + ", is " + saveKind() + ": " + text("#att-save"), () -> saveKind.equals(saveKind()));
    }

    /** Waits for a condition; what the page replaces meanwhile is looked for again. */
    void until(String what, java.util.function.BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class).withMessage(what).until(any -> condition.getAsBoolean());
    }

    /** Errors of script on the page, without those of a connection that was cut on purpose and of the icon there is none of. */
    List<String> scriptErrors() {
        Set<String> expected = Set.of("ERR_INTERNET_DISCONNECTED", "favicon.ico");
        return driver.manage().logs().get("browser").getAll().stream().filter(entry -> "SEVERE".equals(entry.getLevel().getName()))
                .map(org.openqa.selenium.logging.LogEntry::getMessage).filter(message -> expected.stream().noneMatch(message::contains))
                        .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
