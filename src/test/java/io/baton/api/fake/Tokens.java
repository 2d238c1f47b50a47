package io.baton.api.fake;

import io.baton.platform.security.Digests;
import java.util.HexFormat;

/** Digests of tokens, as configuration has them. */
public final class Tokens {

    private Tokens() {}

    public static String sha256(String token) {
        return HexFormat.of().formatHex(Digests.sha256(token));
    }
}
