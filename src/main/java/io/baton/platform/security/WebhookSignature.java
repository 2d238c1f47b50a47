package io.baton.platform.security;

import java.util.HexFormat;
import java.util.Locale;

/** The signature of a webhook: {@code X-Baton-Signature: sha256=<hex of HMAC-SHA256 over the raw body>}. */
public final class WebhookSignature {

    public static final String HEADER = "X-Baton-Signature";

    private static final String PREFIX = "sha256=";

    private WebhookSignature() {}

    /** Whether the header's value is the signature of the body whose code was computed; takes the same time either way. */
    public static boolean matches(String header, byte[] computed) {
        String expected = PREFIX + HexFormat.of().formatHex(computed);
        return Secrets.same(expected, header.trim().toLowerCase(Locale.ROOT));
    }
}
