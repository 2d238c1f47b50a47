package io.baton.system.guard;

import io.baton.system.RolesConfig;
import io.baton.system.SystemFailures;
import io.baton.system.SystemWatch;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Ordered;
import org.apache.camel.Processor;
import org.apache.camel.model.SendDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.CamelContextHelper;
import org.jspecify.annotations.Nullable;

/**
 * Puts a guard around every call of a system's routes that leaves the process. The error handler stands outside, so
 * each redelivery asks the guard again.
 */
@Singleton
@Named("systemCalls")
@Unremovable
public class SystemCalls implements InterceptStrategy, Ordered {

    private static final Pattern LEAVES = Pattern.compile("(https?|salesforce):.*", Pattern.DOTALL);

    private final RolesConfig roles;
    private final Guards guards;
    private final SystemWatch watch;
    private final SystemFailures readings;

    public SystemCalls(RolesConfig roles, Guards guards, SystemWatch watch, SystemFailures readings) {
        this.roles = roles;
        this.guards = guards;
        this.watch = watch;
        this.readings = readings;
    }

    /** Next to the call itself, inside of what others put around it: a paused run calls nobody. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST;
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        String uri = uri(definition);
        if (uri == null
                || !LEAVES.matcher(context.resolvePropertyPlaceholders(uri)).matches()) {
            return target;
        }
        Optional<String> system =
                Optional.ofNullable(CamelContextHelper.getRouteId(definition)).flatMap(roles::systemOf);
        return system.map(name -> guarded(target, name)).orElse(target);
    }

    private Processor guarded(Processor target, String system) {
        return new GuardedCall(target, guards.of(system), watch, readings, guards::begin);
    }

    private static @Nullable String uri(NamedNode definition) {
        if (definition instanceof ToDynamicDefinition to) {
            return to.getUri();
        }
        return definition instanceof SendDefinition<?> to ? to.getUri() : null;
    }
}
