package flopcast.app.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/// How long a reader waits, and what the server bears: run by hand, with
/// `scripts/measure-live-page`. The server is `./flopcast serve`, a process of its own.
class LivePageMeasurement {

    private static final int EDITS = 200;

    /// A quick typist's.
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(180);

    @TempDir Path place;

    /// The program as users start it.
    private record Server(Process process, int port) implements AutoCloseable {

        static Server start(Path folder) throws IOException {
            Process process =
                    new ProcessBuilder(
                                    Path.of("../flopcast").toRealPath().toString(),
                                    "serve",
                                    folder.toString(),
                                    "--no-open",
                                    "--port",
                                    "0")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            BufferedReader out = process.inputReader();
            String line = String.valueOf(out.readLine());
            return new Server(process, Integer.parseInt(line.replaceAll(".*:(\\d+)/.*", "$1")));
        }

        /// Memory that is in use of the machine [MB].
        long memory() throws IOException {
            for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
            return 0;
        }

        /// What is left of the heap after all garbage has been collected.
        String live() throws IOException, InterruptedException {
            String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            String pid = String.valueOf(process.pid());
            new ProcessBuilder(jcmd, pid, "GC.run").start().waitFor();
            Process info = new ProcessBuilder(jcmd, pid, "GC.heap_info").start();
            String text = info.inputReader().readAllAsString();
            long kilobytes = 0;
            for (String line : text.lines().filter(each -> each.contains("total")).toList()) {
                kilobytes += Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1"));
            }
            return kilobytes / 1024 + " MB";
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    private Path folder() throws IOException {
        Path folder = Files.createDirectories(place.resolve("folder"));
        Files.copy(Path.of("../examples/gpt-4.flop"), folder.resolve("gpt-4.flop"));
        return folder;
    }

    private static double quantile(List<Double> values, double p) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(p * sorted.size()) - 1);
    }

    @Test
    void firstPicture() throws IOException, InterruptedException {
        Path folder = folder();
        ChromeDriver chrome = Chromium.open(place);
        try {
            var seconds = new ArrayList<Double>();
            for (int i = 0; i < 5; i++) {
                long begin = System.nanoTime();
                try (Server server = Server.start(folder)) {
                    chrome.get("http://127.0.0.1:" + server.port() + "/#gpt-4.flop");
                    await(chrome);
                    seconds.add((System.nanoTime() - begin) / 1e9);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "first picture, from starting the command, browser open: %s s" + "%n",
                    rounded(seconds));
        } finally {
            chrome.quit();
        }
    }

    private static List<String> rounded(List<Double> values) {
        return values.stream().map(value -> String.format(Locale.ROOT, "%.2f", value)).toList();
    }

    private static void await(ChromeDriver chrome) throws InterruptedException {
        while (chrome.findElements(By.cssSelector("#picture canvas")).isEmpty()) {
            Thread.sleep(5);
        }
    }

    /// From the event of the key to the frame with the new picture, by the browser's own clock.
    @Test
    void keystrokeToPicture() throws IOException, InterruptedException {
        ChromeDriver chrome = Chromium.open(place);
        try (Server server = Server.start(folder())) {
            chrome.manage().window().setSize(new Dimension(1400, 1600));
            chrome.get("http://127.0.0.1:" + server.port() + "/#gpt-4.flop");
            await(chrome);
            chrome.executeScript(
                    "const draws = document.getElementById('draws'); draws.value = '100000';"
                            + " draws.dispatchEvent(new Event('change'))");
            Thread.sleep(1000);
            type(chrome, EDITS / 4);
            chrome.executeScript("performance.clearMeasures()");
            type(chrome, EDITS);
            var millis = new ArrayList<Double>();
            Object measured =
                    chrome.executeScript(
                            "return performance.getEntriesByName('keystroke-to-picture')"
                                    + ".map((each) => each.duration)");
            if (measured instanceof List<?> durations) {
                durations.forEach(each -> millis.add(((Number) each).doubleValue()));
            }
            System.out.printf(
                    Locale.ROOT,
                    "keystroke to picture, gpt-4.flop, 100,000 draws, %d pictures of %d edits: median"
                            + " %.0f ms, 95 %% under %.0f ms, all under %.0f ms"
                            + "%n",
                    millis.size(),
                    EDITS,
                    quantile(millis, 0.5),
                    quantile(millis, 0.95),
                    quantile(millis, 1));
        } finally {
            chrome.quit();
        }
    }

    /// Writes a digit behind `80` of `mfu = 40% to 80%`, and takes it away.
    private static void type(ChromeDriver chrome, int edits) throws InterruptedException {
        chrome.executeScript(
                """
                const lines = document.querySelector('#editor').shadowRoot.querySelectorAll('.cm-line');
                const line = [...lines].find((each) => each.textContent.startsWith('mfu = 40'));
                line.scrollIntoView({ block: 'center' });
                const walker = document.createTreeWalker(line, 4);
                let text = walker.nextNode();
                while (!text.data.startsWith('80')) text = walker.nextNode();
                document.getSelection().collapse(text, 2);
                """);
        for (int i = 0; i < edits; i++) {
            CharSequence key = i % 2 == 0 ? String.valueOf(1 + i / 2 % 9) : Keys.BACK_SPACE;
            new Actions(chrome).sendKeys(key).perform();
            Thread.sleep(BETWEEN_KEYS);
        }
    }

    @Test
    void twoHundredClientsForAMinute() throws IOException, InterruptedException {
        String scenario = Files.readString(Path.of("../examples/gpt-4.flop"));
        try (Server server = Server.start(folder())) {
            var isOver = new AtomicBoolean();
            var memory = new ArrayList<Long>();
            Thread watch =
                    Thread.ofVirtual()
                            .start(() -> {
                                while (!isOver.get()) {
                                    try {
                                        memory.add(server.memory());
                                        Thread.sleep(5000);
                                    } catch (IOException | InterruptedException ended) {
                                        return;
                                    }
                                }
                            });
            String before = server.live();
            Load.Outcome outcome =
                    new Load(new Wire(server.port()), scenario, 16_384)
                            .run(200, Duration.ofMinutes(1), Duration.ofSeconds(1));
            isOver.set(true);
            watch.join();
            System.out.printf(
                    Locale.ROOT,
                    "200 clients for a minute, an edit a second each, 16,384 draws: %d edits, %d"
                            + " answered, %d outdated before their turn, %d errors %s"
                            + "%n",
                    outcome.sent(),
                    outcome.answered(),
                    outcome.outdated(),
                    outcome.errors().size(),
                    outcome.errors().stream().limit(3).toList());
            System.out.printf(
                    Locale.ROOT,
                    "  clients without an answer to their last text: %d; older answers after newer"
                            + " ones: %d"
                            + "%n",
                    outcome.lastOnesMissing(),
                    outcome.olderAfterNewer());
            System.out.printf(
                    Locale.ROOT,
                    "  answered after: median %.0f ms, 95 %% under %.0f ms" + "%n",
                    outcome.quantile(0.5),
                    outcome.quantile(0.95));
            System.out.printf(
                    Locale.ROOT, "  memory of the server every 5 s [MB]: %s" + "%n", memory);
            System.out.printf(
                    Locale.ROOT, "  live heap before %s, after %s%n", before, server.live());
        }
    }
}
