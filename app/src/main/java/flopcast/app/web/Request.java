package flopcast.app.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a browser asks.
///
/// @param path without the query
/// @param headers their first values, by name
record Request(
        String method,
        String path,
        Map<String, String> query,
        Function<String, Optional<String>> headers,
        Bytes body) {

    Request with(Bytes content) {
        return new Request(method, path, query, headers, content);
    }

    Optional<String> header(String name) {
        return headers.apply(name);
    }

    /// The value of a part of the query; empty where it is missing.
    String value(String name) {
        return query.getOrDefault(name, "");
    }

    /// The parts of a value that commas separate.
    List<String> values(String name) {
        var values = new ArrayList<String>();
        for (String part : value(name).split(",", -1)) {
            if (!part.isBlank()) {
                values.add(part.strip());
            }
        }
        return values;
    }

    /// @throws Refusal where it is no whole number from `least` to `most`
    long whole(String name, long least, long most, long otherwise) {
        String text = value(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw new Refusal(
                Refusal.BAD_REQUEST,
                name + " is a whole number from " + least + " to " + most + ", not " + text);
    }

    /// @throws Refusal where the query cannot be read
    static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(Refusal.BAD_REQUEST, "the query cannot be read");
        }
    }
}
