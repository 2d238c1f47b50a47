package io.baton.api.v1;

import io.baton.api.json.Fields;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The address of a document: https alone, with a host and without credentials, so that showing it gives nothing away. */
final class HttpsLink {

    private static final int LONGEST = 2000;

    private HttpsLink() {}

    /** The link in that member; null, with an error noted, when it is none. */
    static @Nullable URI read(Fields fields, String name) {
        String text = fields.text(name, LONGEST);
        if (text == null) {
            return null;
        }
        try {
            URI link = new URI(text);
            if ("https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null && link.getUserInfo() == null) {
                return link;
            }
        } catch (URISyntaxException noAddress) {
            // said below
        }
        fields.fail(name, "must be an address that begins with https:// and carries no user name");
        return null;
    }
}
