package io.baton.twin.salesforce.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The made-up text of a signed document, and its true hash. */
public final class Documents {

    private Documents() {}

    /** What the file of a ContentVersion says. */
    public static String text(JsonNode version) {
        return "STATEMENT OF WORK\n" + version.path("Title").asText() + "\nOpportunity "
                + version.path("FirstPublishLocationId").asText() + "\nSigned by both parties.\n";
    }

    /** SHA-256 in hexadecimal letters. */
    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
