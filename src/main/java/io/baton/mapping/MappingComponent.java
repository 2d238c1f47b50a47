package io.baton.mapping;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * Camel's way to a mapping: {@code mapping:<vendor>/<name>?into=...&schema=...}. The input is the body as JSON, every
 * exchange variable is {@code $name}. {@code into} says where the result goes: {@code body} (the default; JSON text, or
 * the text itself when the result is text), {@code variables} (each member becomes the variable of its name), or the
 * name of one variable. {@code schema} names the canonical objects the result must conform to, divided by commas.
 */
@Singleton
@Named("mapping")
@Unremovable
public class MappingComponent extends DefaultComponent {

    private final Mappings mappings;
    private final Schemas schemas;

    @Inject
    public MappingComponent(Mappings mappings, Schemas schemas) {
        this.mappings = mappings;
        this.schemas = schemas;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
        String into = getAndRemoveParameter(parameters, "into", String.class, Result.BODY);
        String schema = getAndRemoveParameter(parameters, "schema", String.class, "none");
        OutputSchema output = OutputSchema.of(schema, into.equals(Result.VARIABLES), schemas);
        return new MappingEndpoint(uri, this, mappings.mapping(name), new Result(into, output));
    }

    /** Where a result goes and what it must conform to. */
    record Result(String into, OutputSchema schema) {
        static final String BODY = "body";
        static final String VARIABLES = "variables";
    }
}
