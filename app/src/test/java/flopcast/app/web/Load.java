package flopcast.app.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Many readers who edit at the same time. Each sends every edit at once, whether or not the last
/// one has been answered, and takes no answer that is older than one it has.
final class Load {

    private final Wire wire;
    private final String scenario;
    private final int draws;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong outdated = new AtomicLong();
    private final AtomicLong olderAfterNewer = new AtomicLong();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();

    /// @param scenario in which `40%` is edited
    Load(Wire wire, String scenario, int draws) {
        this.wire = wire;
        this.scenario = scenario;
        this.draws = draws;
    }

    /// What came of it.
    ///
    /// @param lastOnesMissing clients whose last text was not answered
    /// @param olderAfterNewer answers that arrived after one to a newer text of the same client
    record Outcome(
            long sent,
            long answered,
            long outdated,
            long olderAfterNewer,
            long lastOnesMissing,
            List<String> errors,
            List<Double> millis) {

        double quantile(double p) {
            List<Double> sorted = millis.stream().sorted().toList();
            return sorted.isEmpty() ? Double.NaN : sorted.get((int) (p * (sorted.size() - 1)));
        }
    }

    /// @param pause between two edits of a client
    Outcome run(int clients, Duration time, Duration pause) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        var missing = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                int number = i;
                var _ =
                        threads.submit(() -> {
                            if (!edit("client-" + number, number, end, pause)) {
                                missing.incrementAndGet();
                            }
                            return "";
                        });
            }
            threads.shutdown();
            if (!threads.awaitTermination(time.toSeconds() + 120, TimeUnit.SECONDS)) {
                errors.add("not all requests have ended");
            }
        }
        return new Outcome(
                sent.get(),
                answered.get(),
                outdated.get(),
                olderAfterNewer.get(),
                missing.get(),
                List.copyOf(errors),
                List.copyOf(millis));
    }

    /// Whether the last text was answered.
    private boolean edit(String client, int number, long end, Duration pause) throws Exception {
        var shown = new AtomicLong();
        long sequence = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Thread.sleep(pause.toMillis() * (number % 20) / 20);
            while (System.nanoTime() < end) {
                long next = ++sequence;
                var _ = threads.submit(() -> ask(client, number, next, shown));
                Thread.sleep(pause);
            }
        }
        return shown.get() == sequence;
    }

    private void ask(String client, int number, long sequence, AtomicLong shown) {
        String percent = (20 + (number + sequence) % 50) + "." + sequence % 10 + "%";
        String text = scenario.replace("40%", percent);
        String path = "/api/run?chart=density&draws=" + draws + "&seed=" + number;
        long begin = System.nanoTime();
        sent.incrementAndGet();
        try {
            Wire.Response answer = wire.post(client, path + "&sequence=" + sequence, text);
            if (answer.status() == Refusal.OUTDATED) {
                outdated.incrementAndGet();
            } else if (answer.status() == Reply.OK
                    && answer.body().startsWith("{\"sequence\":" + sequence + ",")
                    && !answer.body().contains("\"forecast\":null")) {
                millis.add((System.nanoTime() - begin) / 1e6);
                answered.incrementAndGet();
                long before = shown.getAndAccumulate(sequence, Math::max);
                olderAfterNewer.addAndGet(before > sequence ? 1 : 0);
            } else {
                errors.add(answer.status() + " " + answer.body());
            }
        } catch (IOException | RuntimeException failed) {
            errors.add(failed.toString());
        }
    }
}
