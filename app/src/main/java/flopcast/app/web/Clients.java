package flopcast.app.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// The latest request of every client. A client numbers its requests, so that an answer to an old
/// text can never come after the answer to a newer one, whatever way requests took.
final class Clients {

    /// Who has been silent longest is forgotten.
    private static final int MOST = 10_000;

    private final Map<String, Turn> latest = new LinkedHashMap<>(64, 0.75f, true);

    /// The request becomes the latest of its client; the one before is outdated.
    ///
    /// @throws Refusal where a newer one has come already
    synchronized Turn begin(String client, long sequence) {
        Turn before = latest.get(client);
        if (before != null) {
            if (before.sequence() >= sequence) {
                throw outdated();
            }
            before.outdate();
        }
        var turn = new Turn(sequence);
        latest.put(client, turn);
        if (latest.size() > MOST) {
            String oldest = latest.keySet().iterator().next();
            latest.remove(oldest);
        }
        return turn;
    }

    static Refusal outdated() {
        return new Refusal(Refusal.OUTDATED, "a newer request of this client has come");
    }
}
