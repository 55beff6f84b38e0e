package flopcast.report.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.report.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The specifications are right where it counts: in the program that draws them.
class ChartsInBrowserTest {

    @TempDir Path folder;

    @Test
    void everyKindOfChartIsDrawnWithoutComplaint() throws Exception {
        List<Chart> charts = Gallery.charts();
        for (Theme theme : Theme.values()) {
            Path file = folder.resolve(theme + ".html");
            Files.writeString(file, Gallery.page(charts, theme));
            Chromium.Page page = Chromium.open(file);
            for (int i = 0; i < charts.size(); i++) {
                String name = charts.get(i).name();
                assertTrue(
                        page.html().contains("<p>chart-" + i + ": drawn</p>"),
                        () -> name + " in\n" + ends(page.html()) + page.log());
            }
        }
    }

    private static String ends(String html) {
        return html.substring(html.lastIndexOf("</script>"));
    }
}
