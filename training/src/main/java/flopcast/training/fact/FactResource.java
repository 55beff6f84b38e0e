package flopcast.training.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The tables that come with this release. A fault in one is our own.
final class FactResource {

    private FactResource() {}

    static List<Fact> read(FactSchema schema) {
        String name = schema.table() + ".csv";
        try {
            return FactReader.read(schema, text(name));
        } catch (FactFileException fault) {
            throw new IllegalStateException(name + ": " + fault.faults(), fault);
        }
    }

    private static String text(String name) {
        try (InputStream stream = FactResource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
