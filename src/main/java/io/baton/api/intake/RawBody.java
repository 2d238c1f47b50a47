package io.baton.api.intake;

import java.util.HexFormat;
import java.util.Optional;

/** A body as it was read: all of it, or the beginning of one that was too large. */
public final class RawBody {

    private final byte[] content;
    private final long length;
    private final byte[] digest;
    private final byte[] code;

    RawBody(byte[] content, long length, byte[] digest, byte[] code) {
        this.content = content;
        this.length = length;
        this.digest = digest;
        this.code = code;
    }

    public byte[] content() {
        return content.clone();
    }

    /** How many bytes were read in all. */
    public long length() {
        return length;
    }

    /** Of everything that was read, in hexadecimal. */
    public String sha256() {
        return HexFormat.of().formatHex(digest);
    }

    public boolean isTooLarge() {
        return content.length < length;
    }

    /** The message authentication code over everything that was read, if one was asked for. */
    public Optional<byte[]> authenticationCode() {
        return code.length == 0 ? Optional.empty() : Optional.of(code.clone());
    }
}
