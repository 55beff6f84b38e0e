package flopcast.app.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lets in only what this page itself asks.
///
/// Another site may point a name of its own at this machine, or have a visitor's browser send
/// requests here: the first shows in `Host`, the second in `Origin` and `Sec-Fetch-Site`. What
/// computes or writes must also carry a header that no other site can send without asking first,
/// and such a question is never granted.
///
/// @param host that the server was told to listen on
/// @param isLoopback whether only this machine can reach it
record Gate(String host, boolean isLoopback, int port) {

    /// The header that every request but a reading one carries.
    static final String MARK = "Flopcast-Client";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /// @throws Refusal where the request may come from elsewhere
    void check(Request request) {
        String asked = request.header("Host").orElse("");
        if (!isOurs(asked)) {
            throw new Refusal(
                    Refusal.WRONG_HOST,
                    "this server is not called \""
                            + asked
                            + "\": open the address that it printed");
        }
        Optional<String> origin = request.header("Origin");
        if (origin.isPresent() && !origin.get().equalsIgnoreCase("http://" + asked)) {
            throw new Refusal(Refusal.FORBIDDEN, "requests of other sites are refused");
        }
        String site = request.header("Sec-Fetch-Site").orElse("none");
        boolean isOpening =
                request.path().equals("/")
                        && request.header("Sec-Fetch-Mode").orElse("").equals("navigate");
        if (!site.equals("same-origin") && !site.equals("none") && !isOpening) {
            throw new Refusal(Refusal.FORBIDDEN, "requests of other sites are refused");
        }
        if (!READING.contains(request.method()) && request.header(MARK).isEmpty()) {
            throw new Refusal(Refusal.FORBIDDEN, "the header " + MARK + " is missing");
        }
    }

    /// An address in digits can be nobody else's name, so only names have to be known.
    private boolean isOurs(String asked) {
        int colon = asked.lastIndexOf(':');
        boolean hasPort = colon > asked.lastIndexOf(']');
        String askedPort = hasPort ? asked.substring(colon + 1) : "80";
        String name = (hasPort ? asked.substring(0, colon) : asked).toLowerCase(Locale.ROOT);
        if (!askedPort.equals(String.valueOf(port))) {
            return false;
        }
        if (name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]")) {
            return true;
        }
        boolean isAddress = name.matches("\\d+(\\.\\d+){3}") || name.matches("\\[[0-9a-f:.]+\\]");
        return name.equals(host.toLowerCase(Locale.ROOT)) || (!isLoopback && isAddress);
    }
}
