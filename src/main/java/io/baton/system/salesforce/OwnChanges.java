package io.baton.system.salesforce;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Knows the changes that Baton itself made by the client name it sends with its writes. */
@ApplicationScoped
public class OwnChanges {

    private final SalesforceConfig config;

    public OwnChanges(SalesforceConfig config) {
        this.config = config;
    }

    /** Whether a change event's origin, such as {@code com/salesforce/api/rest/60.0;client=baton}, is Baton. */
    public boolean made(@Nullable String origin) {
        String own = "client=" + config.clientName();
        return origin != null
                && Arrays.stream(origin.split(";", -1))
                        .anyMatch(part -> part.strip().equals(own));
    }
}
