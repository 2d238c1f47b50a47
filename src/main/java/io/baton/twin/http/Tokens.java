package io.baton.twin.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bearer tokens that carry their own age and proof, so that they outlive a restart of the twin. */
public final class Tokens {

    private final String prefix;
    private final Duration life;
    private final Clock clock;
    private long validFrom;
    private String lastProven = "";
    private long lastIssued;

    public Tokens(String prefix, Duration life, Clock clock) {
        this.prefix = prefix;
        this.life = life;
        this.clock = clock;
    }

    public String issue() {
        String issued = Long.toString(clock.millis(), 36);
        return prefix + issued + "." + sign(issued);
    }

    /** Whether the token is ours and still good. */
    public boolean valid(String token) {
        if (!token.equals(lastProven) && !prove(token)) {
            return false;
        }
        return lastIssued >= validFrom && clock.millis() < lastIssued + life.toMillis();
    }

    /** Remembers the last token that was ours, so that its next call costs no hash. */
    private boolean prove(String token) {
        int dot = token.lastIndexOf('.');
        if (!token.startsWith(prefix) || dot < prefix.length()) {
            return false;
        }
        String issued = token.substring(prefix.length(), dot);
        if (!same(sign(issued), token.substring(dot + 1))) {
            return false;
        }
        lastProven = token;
        lastIssued = Long.parseLong(issued, 36);
        return true;
    }

    /** Makes every token issued so far invalid. */
    public void expireAll() {
        validFrom = clock.millis() + 1;
    }

    public Duration life() {
        return life;
    }

    /** A keyed hash of the text, in the letters of base 64. */
    public String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(prefix.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
