package io.baton.api.v1;

import io.baton.api.HttpsLinks;
import io.baton.api.json.Fields;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads the address of a document from a body. */
final class HttpsLink {

    private HttpsLink() {}

    /** The link in that member; null, with an error noted, when it is none. */
    static @Nullable URI read(Fields fields, String name) {
        String text = fields.text(name, HttpsLinks.LONGEST);
        if (text == null) {
            return null;
        }
        URI link = HttpsLinks.read(text).orElse(null);
        if (link == null) {
            fields.fail(name, "must be an address that begins with https:// and carries no user name");
        }
        return link;
    }
}
