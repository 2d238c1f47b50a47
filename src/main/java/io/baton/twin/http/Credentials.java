package io.baton.twin.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What the twins let in: made up for demonstrations, good for nothing else, and therefore written down here. */
public final class Credentials {

    /** OAuth client of the Salesforce and NetSuite twins. */
    public static final String CLIENT_ID = "baton";

    /** Its secret; also the Redmine and BambooHR API key and the last part of the Slack webhook. */
    public static final String SECRET = "baton-twin";

    /** The company in BambooHR paths. */
    public static final String COMPANY = "baton";

    private Credentials() {}

    /** Whether the call carries the OAuth client and its secret, by basic authentication or as form fields. */
    public static boolean knownClient(Request request) {
        String basic = basic(request);
        if (!basic.isEmpty()) {
            return basic.equals(CLIENT_ID + ":" + SECRET);
        }
        return request.param("client_id").equals(CLIENT_ID)
                && request.param("client_secret").equals(SECRET);
    }

    /** {@code user:password} of basic authentication, or empty. */
    public static String basic(Request request) {
        String authorization = request.headers().getOrDefault("authorization", "");
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return "";
        }
        try {
            return new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
