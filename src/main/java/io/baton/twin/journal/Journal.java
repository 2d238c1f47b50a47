package io.baton.twin.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * An append-only file of JSON lines. What {@link #flush} has returned for survives a kill of this process
 * (it is with the operating system, not yet with the disk). A last line cut short is dropped at replay: its
 * request was never answered. Not thread-safe; a twin uses it from its event loop only.
 */
public final class Journal implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public static Journal open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new Journal(file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands every whole line to the reader, in order, and cuts off a torn end. */
    public void replay(Consumer<JsonNode> reader) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long good = replay(in, reader);
            channel.truncate(good);
            channel.position(good);
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + file + " cannot be read", e);
        }
    }

    private static long replay(InputStream in, Consumer<JsonNode> reader) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long good = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                reader.accept(Json.MAPPER.readTree(line.toByteArray()));
                good += line.size() + 1;
                line.reset();
            } else {
                line.write(b);
            }
        }
        return good;
    }

    /** Keeps a line for the next flush. */
    public void append(JsonNode entry) {
        try {
            pending.write(Json.MAPPER.writeValueAsBytes(entry));
            pending.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands what was appended to the operating system; call it before the answer leaves. */
    public void flush() {
        if (pending.size() == 0) {
            return;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(pending.toByteArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            pending.reset();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + file + " cannot be written", e);
        }
    }

    /** Forgets everything. */
    public void clear() {
        try {
            pending.reset();
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
