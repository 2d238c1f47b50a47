package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** Runs a compiled mapping on an exchange; compiles nothing and makes no mapper of its own. */
public class MappingProducer extends DefaultProducer {

    private final Mapping mapping;
    private final MappingComponent.Result result;

    MappingProducer(Endpoint endpoint, Mapping mapping, MappingComponent.Result result) {
        super(endpoint);
        this.mapping = mapping;
        this.result = result;
    }

    @Override
    public void process(Exchange exchange) {
        JsonNode in = JsonBody.of(exchange, mapping.name());
        JsonNode out = mapping.apply(in, name -> variable(exchange, name));
        result.schema().check(mapping.name(), out);
        put(exchange, out);
    }

    private JsonNode variable(Exchange exchange, String name) {
        try {
            return JsonValues.node(exchange.getVariable(name));
        } catch (IllegalArgumentException notPlain) {
            throw fault("the variable '" + name + "' is " + notPlain.getMessage());
        }
    }

    private void put(Exchange exchange, JsonNode out) {
        switch (result.into()) {
            case MappingComponent.Result.BODY -> exchange.getMessage().setBody(body(out));
            case MappingComponent.Result.VARIABLES -> object(out).forEach(exchange::setVariable);
            default -> exchange.setVariable(result.into(), JsonValues.plain(out));
        }
    }

    private static String body(JsonNode out) {
        return out.isTextual() ? out.textValue() : Json.write(out);
    }

    private Map<String, Object> object(JsonNode out) {
        if (!out.isObject()) {
            throw fault("into=variables needs an object with a member for each variable");
        }
        return JsonValues.plainMap(out);
    }

    private MappingFault fault(String what) {
        return new MappingFault(
                MappingFault.FAILED, "mapping " + mapping.name() + ": " + what, Map.of("mapping", mapping.name()));
    }
}
