package io.baton.system.bamboohr;

import io.smallrye.config.ConfigMapping;

/** The BambooHR account. */
@ConfigMapping(prefix = "baton.bamboohr")
public interface BamboohrConfig {

    /** Where it answers, such as {@code https://api.bamboohr.com}. */
    String url();

    /** The company's name in addresses. */
    String company();

    /** The key of Baton's user, who may read the directory. */
    String apiKey();
}
