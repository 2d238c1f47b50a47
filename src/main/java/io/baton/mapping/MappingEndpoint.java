package io.baton.mapping;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One use of a mapping in a route; it can only be sent to. */
public class MappingEndpoint extends DefaultEndpoint {

    private final Mapping mapping;
    private final MappingComponent.Result result;

    MappingEndpoint(String uri, Component component, Mapping mapping, MappingComponent.Result result) {
        super(uri, component);
        this.mapping = mapping;
        this.result = result;
    }

    @Override
    public Producer createProducer() {
        return new MappingProducer(this, mapping, result);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException(
                getEndpointUri() + " cannot start a route; write it under 'to:' instead of 'from:'");
    }

    @Override
    public boolean isSingleton() {
        return true;
    }
}
