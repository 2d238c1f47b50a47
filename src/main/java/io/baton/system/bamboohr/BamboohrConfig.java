package io.baton.system.bamboohr;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The BambooHR account. Needed only by the roles it plays. */
@ConfigMapping(prefix = "baton.bamboohr")
public interface BamboohrConfig {

    /** Where it answers, such as {@code https://api.bamboohr.com}. */
    Optional<String> url();

    /** The company's name in addresses. */
    Optional<String> company();

    /** The key of Baton's user, who may read the directory. */
    Optional<String> apiKey();
}
