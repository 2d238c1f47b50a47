package io.baton.platform.problem;

import java.util.List;

/** How a caller that is not signed in is told to sign in. */
public interface Challenge {

    String HEADER = "WWW-Authenticate";

    /** The header's values, the preferred way first; never empty. */
    List<String> values();
}
