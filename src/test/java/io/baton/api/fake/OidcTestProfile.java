package io.baton.api.fake;

import java.util.List;
import java.util.stream.Stream;

/** The API of a firm whose people sign in by OpenID Connect. */
public class OidcTestProfile extends ApiTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return Stream.concat(super.testResources().stream(), Stream.of(new TestResourceEntry(Issuer.class)))
                .toList();
    }
}
