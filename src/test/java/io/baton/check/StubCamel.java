package io.baton.check;

import io.baton.mapping.MappingComponent;
import io.baton.mapping.Mappings;
import io.baton.mapping.Schemas;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;

/** A Camel that is never started, with the real mappings and a handoff component without a ledger. */
final class StubCamel implements AutoCloseable {

    private final CamelContext context = new DefaultCamelContext();

    StubCamel(CheckFolders folders) {
        Schemas schemas = new Schemas(folders.mappings());
        context.addComponent("mapping", new MappingComponent(new Mappings(folders.mappings(), schemas), schemas));
        context.addComponent("handoff", new Handoffs());
        context.getRegistry().bind("deals", new Deals());
    }

    CamelContext context() {
        return context;
    }

    @Override
    public void close() {
        context.stop();
    }

    /** A bean that the good house's intake calls. */
    public static final class Deals {
        public void open() {
            throw new UnsupportedOperationException("a check has no effects");
        }
    }

    private static final class Handoffs extends DefaultComponent {

        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            getAndRemoveParameter(parameters, "name", String.class);
            return new Handoff(uri, this);
        }
    }

    private static final class Handoff extends DefaultEndpoint {

        Handoff(String uri, Handoffs component) {
            super(uri, component);
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("a check has no effects");
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            throw new UnsupportedOperationException("a check has no effects");
        }
    }
}
