package io.baton.system;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Makes a value one segment of an address, which it cannot leave: no slash, question mark or dots have an effect. */
@Singleton
@Named("pathSegment")
@Unremovable
@RegisterForReflection
public class PathSegment {

    /** The value, percent-encoded. */
    public String of(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return encoded.matches("\\.+") ? encoded.replace(".", "%2E") : encoded;
    }

    /** The value as NetSuite takes an external id in an address. */
    public String external(String value) {
        return "eid:" + of(value);
    }
}
