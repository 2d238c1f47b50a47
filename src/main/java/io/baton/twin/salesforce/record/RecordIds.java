package io.baton.twin.salesforce.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Salesforce record ids: 15 characters that mind their case, and 3 that say which of them are capitals. */
public final class RecordIds {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String CHECK = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private RecordIds() {}

    /** The id of the n-th record that the twin numbered itself. */
    public static String numbered(String prefix, long number) {
        return full(prefix + "Kx0" + base62(number, 9));
    }

    /** The id that always belongs to this seed. */
    public static String derived(String prefix, String seed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return full(prefix + "D" + base62(ByteBuffer.wrap(hash).getLong() >>> 1, 11));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base62(long number, int length) {
        char[] text = new char[length];
        long rest = number;
        for (int i = length - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest % 62));
            rest /= 62;
        }
        return new String(text);
    }

    /** The 18-character form of an id of 15; anything else stays as it is. */
    public static String full(String id) {
        if (id.length() != 15) {
            return id;
        }
        StringBuilder text = new StringBuilder(id);
        for (int group = 0; group < 3; group++) {
            int bits = 0;
            for (int i = 0; i < 5; i++) {
                char c = id.charAt(group * 5 + i);
                bits |= c >= 'A' && c <= 'Z' ? 1 << i : 0;
            }
            text.append(CHECK.charAt(bits));
        }
        return text.toString();
    }
}
