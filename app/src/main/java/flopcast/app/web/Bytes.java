package flopcast.app.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The content of a request or reply. Nobody changes it.
final class Bytes {

    static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] content;

    /// @param content given away
    Bytes(byte[] content) {
        this.content = content;
    }

    static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    int length() {
        return content.length;
    }

    byte[] array() {
        return content;
    }

    Bytes between(int start, int end) {
        return new Bytes(Arrays.copyOfRange(content, start, end));
    }

    /// The text, without the mark of its encoding.
    ///
    /// @throws Refusal where it is none
    String text() {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException noText) {
            throw new Refusal(Refusal.NO_TEXT, "this is no text in UTF-8");
        }
    }
}
