package flopcast.app.web;

import java.io.IOException;

/// Text that refuses to grow beyond a length.
final class BoundedText implements Appendable {

    private final StringBuilder text = new StringBuilder();
    private final int most;

    BoundedText(int most) {
        this.most = most;
    }

    @Override
    public Appendable append(CharSequence more) throws IOException {
        require(more.length());
        text.append(more);
        return this;
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) throws IOException {
        require(end - start);
        text.append(more, start, end);
        return this;
    }

    @Override
    public Appendable append(char more) throws IOException {
        require(1);
        text.append(more);
        return this;
    }

    private void require(int room) throws IOException {
        if (text.length() > most - room) {
            throw new IOException("longer than " + most + " characters");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
