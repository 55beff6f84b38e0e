package flopcast.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.report.Chromium;
import flopcast.report.Desk;
import flopcast.report.provenance.Ledger;
import flopcast.report.provenance.RunInputs;
import flopcast.report.provenance.RunRecord;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import flopcast.training.fact.FactRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    /// What a page loads by itself, as soon as it is opened.
    private static final Pattern LOADED =
            Pattern.compile("(?i)<(img|link|iframe|object|embed|video|audio|source|script src)\\b");

    private static final String HOSTILE =
            """
            scenario "</title><script>document.title='taken'</script><img src=x onerror=alert(1)>"
            @name("</script><script>document.title='taken'</script>")
            @doc("<b onclick='x'>bold</b> & \\u202E turned")
            @source("javascript:alert(1) https://example.org/a?b=<c>&d", "\\" onmouseover=\\"x")
            @claim(3, "<svg onload=alert(1)>", { "</script>": 4, why: "--> ]]> <!--" })
            export a_1 = 4 // </code></pre><script>document.title='taken'</script>
            a_2 = normal(5, 1)
            a_3 = { "</script><script>": 1 }
            """;

    @TempDir Path folder;

    private static Report report(SourceText source) {
        Forecast forecast = Desk.run(source, RunSettings.standard());
        var texts = new RunInputs.SourceTexts(source, List.of(), List.of());
        RunInputs inputs = RunInputs.of("0.1.0", RunSettings.standard(), 365.25, texts);
        var part = new Report.Part(forecast, new RunRecord(inputs, Ledger.of(forecast)));
        return new Report(List.of(part), FactRegistry.standard().table("model").facts());
    }

    private static String page(SourceText source) throws IOException {
        var page = new StringBuilder();
        new HtmlReport(page).write(report(source));
        return page.toString();
    }

    /// The page without the script that draws, which is our own.
    private static String own(String page) {
        return page.substring(0, page.indexOf("<script>var flopcastCharts"));
    }

    @Test
    void nothingThatAScenarioSaysIsMarkup() throws IOException {
        String page = own(page(new SourceText("<hostile>.flop", HOSTILE)));
        assertFalse(page.contains("<script>document"));
        assertFalse(page.contains("<img"));
        assertFalse(page.contains("<svg"));
        assertFalse(page.contains("<b onclick"));
        assertFalse(page.contains("\u202E"));
        assertFalse(page.contains("href=\"javascript:"));
        assertTrue(page.contains("&lt;svg onload=alert(1)&gt;"));
    }

    @Test
    void aPageLoadsNothing() throws IOException {
        String page = page(Desk.example("gpt-4.flop"));
        assertFalse(LOADED.matcher(own(page)).find());
        assertTrue(page.contains("default-src 'none'"));
    }

    @Test
    void theSameRunsMakeTheSamePage() throws IOException {
        SourceText source = Desk.example("power-line.flop");
        assertEquals(page(source), page(source));
    }

    @Test
    void everyFigureAndTableOfNumbersNamesItsRun() throws IOException {
        Report report = report(Desk.example("gpt-4.flop"));
        String run = report.scenarios().getFirst().run().briefDigest();
        var text = new StringBuilder();
        new HtmlReport(text).write(report);
        String page = own(text.toString());
        int figures = page.split("<figure[ >]", -1).length - 1;
        int named = page.split("run " + run + "</span></figcaption>", -1).length - 1;
        assertTrue(figures > 5);
        assertEquals(figures, named);
    }

    /// A page of A4 with its margins leaves 178 mm, 673 pixels, or two columns of 324.
    @Test
    void onPaperEveryChartFitsItsColumnAndEveryNumberIsThere() throws Exception {
        String text = page(Desk.example("power-line.flop"));
        int tables = own(text).split("<details", -1).length - 1;
        String opened =
                Chromium.open(Files.writeString(folder.resolve("a.html"), printed(text))).html();
        assertEquals(tables + " open, alone true, side by side true", said(opened, "on-paper"));
        assertEquals("0 open, alone false, side by side false", said(opened, "afterwards"));
    }

    /// The page as a browser has it while it prints, and afterwards, written down at its end.
    private static String printed(String page) {
        String script =
                """
                <p id="on-paper"></p><p id="afterwards"></p>
                <script>
                const width = (svg) => svg.getBoundingClientRect().width;
                const all = (chosen) => [...document.querySelectorAll(chosen)].map(width);
                const say = (id) => document.getElementById(id).textContent =
                    document.querySelectorAll("details[open]").length + " open, alone "
                    + all(".figures.one .long svg").every((wide) => wide > 600 && wide <= 673)
                    + ", side by side "
                    + all(".figures:not(.one) svg").every((wide) => wide > 280 && wide <= 324);
                setTimeout(() => {
                  dispatchEvent(new Event("beforeprint"));
                  say("on-paper");
                  dispatchEvent(new Event("afterprint"));
                  say("afterwards");
                }, 5000);
                </script>
                """;
        return page.replaceFirst("<meta http-equiv[^>]*>", "")
                .replace("</body>\n</html>", script + "</body>\n</html>");
    }

    private static String said(String page, String id) {
        String after = page.substring(page.indexOf("<p id=\"" + id + "\">"));
        return after.substring(after.indexOf('>') + 1, after.indexOf("</p>"));
    }

    /// The numbers of a density and its cumulative are the same, those of the graph stand below it.
    @Test
    void paperHasNoTableTwice() throws IOException {
        String page = own(page(Desk.example("power-line.flop")));
        assertEquals(2, page.split("<figure[^>]*>\\s*<h3>(Density|Cumulative)", -1).length - 1);
        assertEquals(1, page.split("<details class=\"same\">", -1).length - 1);
        String graph = page.substring(page.indexOf("Which quantity rests on which"));
        assertFalse(graph.contains("<details"));
        assertTrue(graph.contains("is used by"));
    }

    /// Without a network, under its own content security policy, in a browser.
    @Test
    void everyChartIsDrawnAndNothingIsAskedFor() throws Exception {
        for (SourceText source :
                List.of(
                        Desk.example("gpt-4-thread.flop"),
                        Desk.example("gpt-4.flop"),
                        new SourceText("hostile.flop", HOSTILE))) {
            Path file = folder.resolve("report.html");
            String text = page(source);
            Files.writeString(file, text);
            Chromium.Page opened = Chromium.open(file);
            assertEquals("", opened.log());
            assertFalse(opened.html().contains("<title>taken"));
            int charts = own(text).split("data-chart=", -1).length - 1;
            int drawn = opened.html().split("data-drawn=\"yes\"", -1).length - 1;
            assertEquals(charts, drawn, source.name());
        }
    }
}
