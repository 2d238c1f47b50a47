package io.baton.twin.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An append-only file of JSON lines. What {@link #flush} has returned for survives a kill of this process
 * (it is with the operating system, not yet with the disk). A last line cut short is dropped at replay: its
 * request was never answered. The file is written through a mapping, which costs no system call a line, and so
 * ends in zeros until it is closed. Not thread-safe; a twin uses it from its event loop only.
 */
public final class Journal implements AutoCloseable {

    private static final int WINDOW = 4 << 20;

    private final Path file;
    private final FileChannel channel;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable MappedByteBuffer window;
    private long end;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public static Journal open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new Journal(
                    file,
                    FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands every whole line to the reader, in order, and cuts off a torn end. Call it before anything else. */
    public void replay(Consumer<JsonNode> reader) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            cut(replay(in, reader));
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + file + " cannot be read", e);
        }
    }

    private static long replay(InputStream in, Consumer<JsonNode> reader) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long good = 0;
        for (int b = in.read(); b > 0; b = in.read()) {
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
            pending.writeBytes(Json.MAPPER.writeValueAsBytes(entry));
            pending.write('\n');
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands what was appended to the operating system; call it before the answer leaves. */
    public void flush() {
        if (pending.size() == 0) {
            return;
        }
        byte[] bytes = pending.toByteArray();
        windowFor(bytes.length).put(bytes);
        end += bytes.length;
        pending.reset();
    }

    private MappedByteBuffer windowFor(int length) {
        MappedByteBuffer current = window;
        if (current != null && current.remaining() >= length) {
            return current;
        }
        try {
            MappedByteBuffer next = channel.map(FileChannel.MapMode.READ_WRITE, end, Math.max(WINDOW, length));
            window = next;
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + file + " cannot be written", e);
        }
    }

    private void cut(long length) throws IOException {
        window = null;
        end = length;
        channel.truncate(length);
    }

    /** Forgets everything. */
    public void clear() {
        try {
            pending.reset();
            cut(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            cut(end);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
