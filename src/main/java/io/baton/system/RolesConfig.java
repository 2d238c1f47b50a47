package io.baton.system;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Which vendor plays which role; a role's routes are those in the vendor's folder. */
@ConfigMapping(prefix = "baton.roles")
public interface RolesConfig {

    /** Where deals are closed. */
    @WithDefault("salesforce")
    String crm();

    /** Where projects, milestones and staffing are kept. */
    @WithDefault("certinia")
    String psa();

    /** Where customers are billed. */
    @WithDefault("netsuite")
    String erp();

    /** Where people are employed. */
    @WithDefault("bamboohr")
    String hris();

    /** Where the project team works. */
    @WithDefault("redmine")
    String workspace();

    /** The channels that tell people about tasks: {@code mail}, {@code slack}, both divided by a comma, or none. */
    @WithDefault("mail,slack")
    @WithName("notify")
    String channels();
}
