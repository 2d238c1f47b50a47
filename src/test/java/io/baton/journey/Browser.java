package io.baton.journey;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A person's browser: Chromium without a window, which sees and types what a person does. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final String url;
    private final ChromeDriver driver;

    Browser(String url) {
        this.url = url;
        require(CHROMIUM);
        require(DRIVER);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en-GB");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    private static void require(Path program) {
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("The browser journey needs " + program
                    + "; install both programs with: apt-get install -y chromium chromium-driver");
        }
    }

    /** Signs in as a demo user, in place of whoever was signed in. */
    void signIn(String name) {
        signOut();
        open("/work");
        type("#name", name);
        type("#password", name + "-demo");
        press("Sign in");
        await("h1", "My work");
    }

    /** Forgets who was signed in. */
    void signOut() {
        driver.manage().deleteAllCookies();
    }

    void open(String path) {
        driver.get(url + path);
    }

    void follow(String link) {
        driver.findElement(By.partialLinkText(link)).click();
    }

    /** Follows the link of the first element of that selector which has the text in it; false when there is none. */
    boolean followIn(String selector, String text) {
        Optional<WebElement> found = driver.findElements(By.cssSelector(selector)).stream()
                .filter(each -> each.getText().contains(text))
                .findFirst();
        found.ifPresent(each -> each.findElement(By.tagName("a")).click());
        return found.isPresent();
    }

    /** Types into the input that the CSS selector finds. */
    void type(String selector, String text) {
        WebElement input = driver.findElement(By.cssSelector(selector));
        input.clear();
        input.sendKeys(text);
    }

    /** Types into the input with that label. */
    void fill(String label, String text) {
        String id = driver.findElement(By.xpath("//label[normalize-space(text())='" + label + "']"))
                .getDomAttribute("for");
        type("[id='" + id + "']", text);
    }

    void press(String button) {
        driver.findElement(By.xpath("//button[normalize-space(.)='" + button + "']"))
                .click();
    }

    /** Clicks what the CSS selector finds. */
    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** Waits until an element of that selector has the text in it. */
    void await(String selector, String text) {
        Awaitility.await(text + " in " + selector)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> texts(selector).stream().anyMatch(each -> each.contains(text)));
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** What stands in an input. */
    String value(String selector) {
        return String.valueOf(driver.findElement(By.cssSelector(selector)).getDomProperty("value"));
    }

    String path() {
        return driver.getCurrentUrl().substring(url.length());
    }

    /** Runs a line of script in the page, as its own scripts run, and answers what it returns. */
    Object script(String line) {
        return driver.executeScript(line);
    }

    /** Dark or light, desktop or phone, for all that is opened from now on. */
    void look(boolean dark, boolean phone) {
        String scheme = dark ? "dark" : "light";
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        Map<String, Object> size = Map.of(
                "width", phone ? 390 : 1360, "height", phone ? 844 : 900, "deviceScaleFactor", 1, "mobile", phone);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", size);
    }

    /** Keeps a picture of the whole page, also of what lies below the window, under {@code target/screenshots/}. */
    void shoot(String name) {
        Map<String, Object> picture = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", whole()));
        try {
            Files.createDirectories(SHOTS);
            byte[] png = Base64.getDecoder().decode(String.valueOf(picture.get("data")));
            Files.write(SHOTS.resolve(name + ".png"), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> whole() {
        Object height = driver.executeScript("return document.documentElement.scrollHeight");
        Object width = driver.executeScript("return document.documentElement.clientWidth");
        return Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    }

    /** What stands in the way of somebody who cannot see or use a mouse: the rules broken, each with where. */
    @SuppressWarnings(
            "deprecation") // in this window alone: no page here has frames, and another window would be another look
    List<String> barriers() {
        return new AxeBuilder()
                .setLegacyMode(true).analyze(driver).getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Browser::broken)
                        .toList();
    }

    private static String broken(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    /** Whether anything is wider than the window, so that a phone would scroll sideways. */
    boolean scrollsSideways() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
