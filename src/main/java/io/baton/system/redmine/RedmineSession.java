package io.baton.system.redmine;

import io.baton.system.HeaderSession;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.http.base.HttpOperationFailedException;

/** Signs calls to Redmine with its key. The exception is registered because a route asks for its body. */
@Singleton
@Named("redmineSession")
@Unremovable
@RegisterForReflection(targets = HttpOperationFailedException.class)
public class RedmineSession extends HeaderSession {

    @Inject
    public RedmineSession(RedmineConfig config) {
        super("X-Redmine-API-Key", config.apiKey().orElse(""));
    }
}
