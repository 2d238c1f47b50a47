package io.baton.api.intake;

import io.baton.api.ApiConfig;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/** Reads a body to its end, but holds no more of it than the limit. */
@ApplicationScoped
public class BodyReader {

    private static final int CHUNK = 16 * 1024;

    private final int limit;
    private final int keptOfLarge;

    public BodyReader(ApiConfig config) {
        this.limit = Math.toIntExact(config.maxBody().asLongValue());
        this.keptOfLarge = Math.min(limit, Math.toIntExact(config.keptOfLarge().asLongValue()));
    }

    public RawBody read(InputStream in) {
        return read(in, null);
    }

    /** Reads, and computes the authentication code on the way. */
    public RawBody read(InputStream in, @Nullable Mac mac) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        for (int n = next(in, chunk, length); n >= 0; n = next(in, chunk, length)) {
            digest.update(chunk, 0, n);
            if (mac != null) {
                mac.update(chunk, 0, n);
            }
            kept.write(chunk, 0, (int) Math.min(n, Math.max(0, limit - length)));
            length += n;
        }
        byte[] content = kept.toByteArray();
        byte[] code = mac == null ? new byte[0] : mac.doFinal();
        boolean tooLarge = length > limit;
        return new RawBody(tooLarge ? Arrays.copyOf(content, keptOfLarge) : content, length, digest.digest(), code);
    }

    /** The problem that answers a body that is too large. */
    public ProblemException tooLarge(long length) {
        return new ProblemException(
                ProblemCode.API_BODY_TOO_LARGE, "The body has " + length + " bytes; at most " + limit + " are read.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private int next(InputStream in, byte[] chunk, long soFar) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            if (soFar > limit) {
                return -1;
            }
            throw new ProblemException(ProblemCode.API_BAD_REQUEST, "The body broke off.");
        }
    }
}
