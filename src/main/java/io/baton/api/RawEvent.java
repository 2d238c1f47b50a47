package io.baton.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that was sent to Baton, exactly as it came. */
public final class RawEvent {

    private final Origin origin;
    private final byte[] content;
    private final long length;
    private final String sha256;
    private final Instant receivedAt;

    public RawEvent(Origin origin, byte[] content, long length, String sha256, Instant receivedAt) {
        this.origin = origin;
        this.content = content.clone();
        this.length = length;
        this.sha256 = sha256;
        this.receivedAt = receivedAt;
    }

    /**
     * Where an event came from.
     *
     * @param channel     the way in: {@code api} or {@code salesforce}
     * @param sender      who was signed in, such as {@code machine:crm}, or {@code webhook:salesforce}
     * @param contentType the Content-Type as sent, or null
     * @param headers     the CloudEvents headers ({@code ce-*}), by name in lower case; no credentials
     */
    public record Origin(
            String channel, String sender, @Nullable String contentType, Map<String, String> headers) {}

    public Origin origin() {
        return origin;
    }

    /** The bytes; of a body that was too large, the beginning. They need not be text. */
    public byte[] content() {
        return content.clone();
    }

    /** How many bytes were sent; of a body that was cut off while reading, how many were read. */
    public long length() {
        return length;
    }

    /** The digest of all that was read, as 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Whether only the beginning was kept. */
    public boolean isCut() {
        return content.length < length;
    }

    @Override
    public String toString() {
        return "RawEvent[" + origin.channel() + ", " + length + " bytes, sha256 " + sha256 + "]";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawEvent that
                && origin.equals(that.origin)
                && length == that.length
                && sha256.equals(that.sha256)
                && receivedAt.equals(that.receivedAt)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }
}
