package io.baton.check;

import io.baton.api.ApiConfig;
import io.baton.check.live.LiveConfig;
import io.baton.dashboard.DashboardConfig;
import io.baton.handoff.LedgerConfig;
import io.baton.insight.FigureConfig;
import io.baton.intake.SweepConfig;
import io.baton.notice.NoticeConfig;
import io.baton.platform.FolderConfig;
import io.baton.platform.chaos.ChaosConfig;
import io.baton.platform.security.SecurityConfig;
import io.baton.retention.RetentionConfig;
import io.baton.system.HttpConfig;
import io.baton.system.RolesConfig;
import io.baton.system.bamboohr.BamboohrConfig;
import io.baton.system.guard.CircuitConfig;
import io.baton.system.guard.limit.LimitsConfig;
import io.baton.system.netsuite.NetsuiteConfig;
import io.baton.system.redmine.RedmineConfig;
import io.baton.system.salesforce.SalesforceConfig;
import io.baton.system.slack.SlackConfig;
import io.baton.system.teams.TeamsConfig;
import io.baton.task.ClockConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every configuration key that is declared somewhere in the house. */
public final class KnownKeys {

    private static final List<Class<?>> MAPPINGS = List.of(
            ApiConfig.class,
            LiveConfig.class,
            LedgerConfig.class,
            SweepConfig.class,
            FolderConfig.class,
            ChaosConfig.class,
            SecurityConfig.class,
            RetentionConfig.class,
            FigureConfig.class,
            DashboardConfig.class,
            NoticeConfig.class,
            ClockConfig.class,
            HttpConfig.class,
            RolesConfig.class,
            CircuitConfig.class,
            LimitsConfig.class,
            BamboohrConfig.class,
            NetsuiteConfig.class,
            RedmineConfig.class,
            SalesforceConfig.class,
            SlackConfig.class,
            TeamsConfig.class);

    private KnownKeys() {}

    /** The keys; one that ends in a dot stands for everything below it. */
    public static Set<String> all() {
        Set<String> keys = new TreeSet<>();
        for (Class<?> mapping : MAPPINGS) {
            String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
            ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(mapping, prefix))
                    .keySet()
                    .forEach(key -> keys.add(key.contains("*") ? key.substring(0, key.indexOf('*')) : key));
        }
        return keys;
    }
}
