package io.baton.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of a document: https alone, with a host and without credentials, so that showing it gives nothing away. */
public final class HttpsLinks {

    /** The longest address, in characters. */
    public static final int LONGEST = 2000;

    private HttpsLinks() {}

    /** The text as such an address; empty when it is none. */
    public static Optional<URI> read(String text) {
        try {
            URI link = new URI(text);
            boolean fit =
                    "https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null && link.getUserInfo() == null;
            return fit && text.length() <= LONGEST ? Optional.of(link) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
