package flopcast.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.app.cli.Flopcast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;

/// The live page in a real browser, as a reader uses it.
class LivePageTest {

    private static final String SCENARIO =
            """
            scenario "Test"

            chips = 20k chips to 50k chips
            mfu = 40% to 80%
            export compute = chips * 1 PFLOP/(s*chip) * mfu * 90 days
            export double = compute * 2
            """;

    @TempDir static Path place;
    private static ChromeDriver chrome;
    private Path folder = Path.of("");
    private Desk desk;

    @BeforeAll
    static void start() throws IOException {
        chrome = Chromium.open(place);
    }

    @AfterAll
    static void end() {
        if (chrome != null) {
            chrome.quit();
        }
    }

    @BeforeEach
    void open() throws IOException {
        folder = Files.createTempDirectory(place, "folder");
        Files.writeString(folder.resolve("test.flop"), SCENARIO);
        desk = Desk.open(folder);
        chrome.manage().window().setSize(new Dimension(1400, 1000));
        chrome.get(desk.server().address() + "#test.flop");
        await("the first picture", () -> !all("#picture canvas").isEmpty());
    }

    /// Outdated requests and conflicts are told with a status that the console repeats; a page of a
    /// test before may have asked a server that was closed.
    @AfterEach
    void close() {
        List<String> errors =
                chrome.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(Object::toString)
                        .filter(line -> line.contains("SEVERE"))
                        .filter(line -> !line.contains("412") && !line.contains("409"))
                        .filter(line -> !line.contains("'beforeunload'"))
                        .filter(line -> !line.contains("ERR_CONNECTION_REFUSED"))
                        .toList();
        desk.close();
        assertEquals(List.of(), errors, "the console of the browser");
    }

    private static List<WebElement> all(String selector) {
        return chrome.findElements(By.cssSelector(selector));
    }

    private static WebElement one(String selector) {
        return chrome.findElement(By.cssSelector(selector));
    }

    private static WebElement text() {
        return one("#editor").getShadowRoot().findElement(By.cssSelector(".cm-content"));
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                if (condition.getAsBoolean()) {
                    return;
                }
            } catch (org.openqa.selenium.StaleElementReferenceException replaced) {
                // the page has moved on
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static String card(String name) {
        return one("#cards [data-name=" + name + "]").getText();
    }

    private static String pixels() {
        return String.valueOf(
                chrome.executeScript(
                        "return document.querySelector('#picture canvas').toDataURL()"));
    }

    /// Puts the cursor behind the first place where `before` stands, and types there.
    private static void type(String before, CharSequence... keys) {
        WebElement content = text();
        content.click();
        chrome.executeScript(
                """
                const root = document.querySelector('#editor').shadowRoot;
                const walker = document.createTreeWalker(root.querySelector('.cm-content'), 4);
                const before = arguments[0];
                for (const line of root.querySelectorAll('.cm-line')) {
                  const at = line.textContent.indexOf(before);
                  if (at < 0) continue;
                  let left = at + before.length;
                  const inner = document.createTreeWalker(line, 4);
                  while (inner.nextNode()) {
                    if (left <= inner.currentNode.length) {
                      document.getSelection().collapse(inner.currentNode, left);
                      return;
                    }
                    left -= inner.currentNode.length;
                  }
                }
                """,
                before);
        new Actions(chrome).sendKeys(keys).perform();
    }

    private static boolean isStale() {
        return !all("#cards.stale").isEmpty();
    }

    private static List<WebElement> underlined() {
        return one("#editor").getShadowRoot().findElements(By.cssSelector(".cm-lintRange-error"));
    }

    @Test
    void whatIsTypedChangesNumberAndPicture() {
        String number = card("compute");
        String picture = pixels();
        type("chips * ", "3");
        await("another number", () -> !card("compute").equals(number));
        await("another picture", () -> !pixels().equals(picture));
        assertTrue(text().getText().contains("chips * 31 PFLOP"), text().getText());
        await("the state", () -> one("#file-state").getText().equals("not saved"));
    }

    @Test
    void aSliderRewritesTheTextAndKeepsItsUnit() {
        String number = card("compute");
        WebElement slider =
                all(".slider").stream()
                        .filter(each -> each.getText().contains("mfu · high"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(slider.getText().contains("80%"), slider.getText());
        WebElement thumb = slider.findElement(By.cssSelector("input"));
        int width = thumb.getSize().getWidth();
        new Actions(chrome)
                .moveToElement(thumb, (int) (width * 0.3), 0)
                .clickAndHold()
                .moveByOffset(-width / 10, 0)
                .moveByOffset(-width / 20, 0)
                .release()
                .perform();
        await("another number", () -> !card("compute").equals(number));
        await("the text", () -> text().getText().matches("(?s).*mfu = 40% to [4-7]\\d%.*"));
        await("no problem", () -> all(".problem").isEmpty());
    }

    @Test
    void aSliderMovesByKeyboard() {
        WebElement thumb =
                all(".slider").stream()
                        .filter(each -> each.getText().contains("chips · low"))
                        .findFirst()
                        .orElseThrow()
                        .findElement(By.cssSelector("input"));
        thumb.sendKeys(Keys.PAGE_UP);
        await("the text", () -> text().getText().matches("(?s).*chips = 3\\dk chips to.*"));
    }

    @Test
    void aMistakeIsUnderlinedAndTheOldForecastStays() {
        String number = card("compute");
        type("chips * ", "chipz * ");
        await("the underline", () -> !underlined().isEmpty());
        assertEquals("chipz", underlined().getFirst().getText());
        assertTrue(one(".problem").getText().contains("unknown-name"), one(".problem").getText());
        assertTrue(isStale());
        assertEquals(number, card("compute"));
        new Actions(chrome).sendKeys(Keys.BACK_SPACE.toString().repeat(8)).perform();
        await("no underline", () -> underlined().isEmpty());
        await("a fresh forecast", () -> !isStale());
    }

    @Test
    void whatIsSavedIsThereAfterReloading() throws IOException {
        type("chips * ", "3");
        await("a change", () -> one("#file-state").getText().equals("not saved"));
        new Actions(chrome).keyDown(Keys.CONTROL).sendKeys("s").keyUp(Keys.CONTROL).perform();
        await("saved", () -> one("#file-state").getText().equals("saved"));
        String saved = Files.readString(folder.resolve("test.flop"));
        assertEquals(SCENARIO.replace("chips * 1", "chips * 31"), saved);
        chrome.navigate().refresh();
        await("the picture again", () -> !all("#picture canvas").isEmpty());
        assertTrue(text().getText().contains("chips * 31 PFLOP"), text().getText());
    }

    @Test
    void whatIsNotSavedIsThereAfterReloadingToo() {
        type("chips * ", "3");
        await(
                "the draft",
                () ->
                        chrome.executeScript(
                                        "return localStorage.getItem('flopcast-draft test.flop')")
                                != null);
        chrome.navigate().refresh();
        try {
            chrome.switchTo().alert().accept();
        } catch (org.openqa.selenium.NoAlertPresentException none) {
            // the browser did not ask
        }
        await("the text", () -> text().getText().contains("chips * 31 PFLOP"));
    }

    @Test
    void anEditOfAnotherProgramIsShownBesideOnesOwn() throws IOException {
        type("chips * ", "3");
        await("a change", () -> one("#file-state").getText().equals("not saved"));
        Files.writeString(folder.resolve("test.flop"), SCENARIO.replace("90 days", "45 days"));
        one("#save").click();
        await("the question", () -> one("#dialog").isDisplayed());
        await("both versions", () -> !all("#dialog .versions").isEmpty());
        String both =
                one("#dialog .versions")
                        .getShadowRoot()
                        .findElement(By.cssSelector(".cm-mergeView"))
                        .getText();
        assertTrue(both.contains("45 days") && both.contains("chips * 31"), both);
        assertTrue(Files.readString(folder.resolve("test.flop")).contains("45 days"));
        one("#dialog button[value=mine]").click();
        await("saved", () -> one("#file-state").getText().equals("saved"));
        assertTrue(Files.readString(folder.resolve("test.flop")).contains("chips * 31"));
    }

    @Test
    void aPinnedVersionShowsWhatChanges() {
        one("#pin").click();
        type("chips * ", "3");
        await("the change", () -> card("compute").contains("×31"));
        await("both curves", () -> one("#caption").getText().contains("pinned"));
    }

    @Test
    void picturesAreChosenByKindAndAxis() {
        String before = pixels();
        one("#chart input[value=cumulative]").sendKeys(Keys.SPACE);
        await("the cumulative", () -> one("#caption").getText().contains("at most"));
        one("#axis input[value=log]").sendKeys(Keys.SPACE);
        one("#chart input[value=intervals]").sendKeys(Keys.SPACE);
        await("the intervals", () -> one("#caption").getText().contains("multiples"));
        assertNotEquals(before, pixels());
        one("#cards [data-name=double]").click();
        one("#chart input[value=density]").sendKeys(Keys.SPACE);
        await("the other quantity", () -> one("#caption").getText().contains("double"));
    }

    @Test
    void everythingIsExported() throws IOException {
        Path downloads = place.resolve("downloads");
        for (String format : List.of("svg", "png", "json", "html")) {
            one("#export-menu summary").click();
            one("[data-export=" + format + "]").click();
            await(format, () -> !named(downloads, "." + format).isEmpty());
        }
        assertTrue(Files.readString(named(downloads, ".svg").getFirst()).startsWith("<svg"));
        byte[] png = Files.readAllBytes(named(downloads, ".png").getFirst());
        assertEquals("PNG", new String(png, 1, 3, java.nio.charset.StandardCharsets.US_ASCII));
        String json = Files.readString(named(downloads, ".json").getFirst());
        assertTrue(json.contains("\"scenario\": \"Test\""), json);
    }

    /// Opened as a file, where its reader has it; no name but that of this machine resolves.
    @Test
    void theReportOpensWithoutTheServerAndAsksNobody() throws IOException {
        Path downloads = place.resolve("downloads");
        for (Path earlier : named(downloads, ".html")) {
            Files.delete(earlier);
        }
        one("#export-menu summary").click();
        one("[data-export=html]").click();
        await("the report", () -> !named(downloads, ".html").isEmpty());
        Path report = Files.move(named(downloads, ".html").getFirst(), place.resolve("r.html"));
        desk.close();
        chrome.get(report.toUri().toString());
        await("its charts", () -> !all("svg, canvas").isEmpty());
        assertTrue(one("body").getText().contains("compute"));
        Object asked =
                chrome.executeScript(
                        "return performance.getEntriesByType('resource').map((each) => each.name)"
                                + ".filter((name) => !name.startsWith('data:')"
                                + " && !name.startsWith('blob:'))");
        assertEquals(List.of(), asked);
        Flopcast verified = Flopcast.run("verify", report.toString());
        assertEquals(0, verified.exitCode(), verified.out() + verified.err());
    }

    private static List<Path> named(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    @Test
    void completionAndHelpComeFromTheBuiltins() {
        type("compute * 2", Keys.ENTER, "z = lognor");
        await(
                "completions",
                () ->
                        one("#editor")
                                .getShadowRoot()
                                .findElements(By.cssSelector(".cm-completionLabel"))
                                .stream()
                                .anyMatch(label -> label.getText().equals("lognormal")));
    }

    @Test
    void nothingIsWiderThanAPhone() {
        chrome.manage().window().setSize(new Dimension(500, 844));
        Object wider =
                chrome.executeScript(
                        "return document.scrollingElement.scrollWidth > innerWidth"
                                + " || document.querySelector('main').scrollWidth > innerWidth");
        assertEquals(false, wider);
        one("[data-show=scenario]").click();
        assertTrue(one("#editor").isDisplayed());
    }

    /// Nothing is cut off where a part of the screen would scroll, and nothing can be typed.
    @Test
    void onPaperIsAllThatCameOutAndNothingElse() {
        await("the last row", () -> !all("#quantities tbody tr").isEmpty());
        chrome.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            String within =
                    "return getComputedStyle(document.querySelector('.forecast')).overflowY";
            assertEquals("visible", chrome.executeScript(within));
            for (String selector : List.of("header", "#editor", "#sliders", "#seed", "#chart")) {
                assertFalse(one(selector).isDisplayed(), selector);
            }
            for (String selector : List.of("#title", ".card", "#picture canvas", "#quantities")) {
                assertTrue(one(selector).isDisplayed(), selector);
            }
        } finally {
            chrome.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }
}
