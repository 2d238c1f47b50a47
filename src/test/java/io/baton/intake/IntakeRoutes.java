package io.baton.intake;

import io.baton.handoff.Openings;
import io.baton.handoff.RawEvents;
import io.baton.handoff.Wakeup;
import io.baton.mapping.MappingComponent;
import io.baton.mapping.Mappings;
import io.baton.mapping.Schemas;
import io.baton.platform.Ids;
import io.baton.platform.TerminalFailure;
import io.baton.policy.DealFixture;
import io.baton.policy.Definitions;
import io.baton.system.PathSegment;
import io.baton.system.salesforce.SalesforceAnswers;
import io.baton.task.WriteBacks;
import io.baton.twin.http.Credentials;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.salesforce.AuthenticationType;
import org.apache.camel.component.salesforce.SalesforceComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Registry;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/** The intake's routes and Salesforce's, the files themselves, with a sweep that a test begins. */
final class IntakeRoutes implements AutoCloseable {

    private static final Path MAPPINGS = Path.of("mappings");

    private final CamelContext camel = new DefaultCamelContext();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MissedChanges missed;
    private final RawEvents raw;
    private final DealIntake deals;

    IntakeRoutes(DataSource store, Clock clock, String salesforce) throws Exception {
        this.missed = new MissedChanges(store, sweep(), meters);
        this.raw = new RawEvents(store, clock, Ids.TIME_ORDERED);
        Openings openings = new Openings(store, clock, Ids.TIME_ORDERED, new Wakeup());
        this.deals = new DealIntake(raw, openings, missed);
        camel.getPropertiesComponent().setOverrideProperties(properties());
        bind(store, clock);
        Mappings mappings = new Mappings(MAPPINGS, new Schemas(MAPPINGS));
        camel.addComponent("mapping", new MappingComponent(mappings, mappings.schemas()));
        camel.addComponent("salesforce", salesforce(salesforce));
        PluginHelper.getRoutesLoader(camel).loadRoutes(files());
        AdviceWith.adviceWith(camel, "intake.sweep-signed-deals", route -> route.replaceFromWith("direct:sweep"));
        camel.start();
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "baton.roles.crm", "salesforce",
                "baton.sweep.period", "1h",
                "baton.sweep.delay", "1h",
                "baton.salesforce.api-version", "60.0",
                "baton.salesforce.client-name", "baton"));
        return properties;
    }

    private void bind(DataSource store, Clock clock) {
        Registry beans = camel.getRegistry();
        beans.bind("dealIntake", deals);
        beans.bind("watermarks", new Watermarks(store, sweep(), clock, meters));
        beans.bind("seenDeals", MemoryIdempotentRepository.memoryIdempotentRepository(10_000));
        beans.bind("pathSegment", new PathSegment());
        beans.bind("turns", new AlwaysMine());
        beans.bind("writeBacks", new WriteBacks(store, new Definitions(DealFixture.folders(DealFixture.HANDOFFS))));
        beans.bind("salesforceAnswers", new SalesforceAnswers());
    }

    /** Whose turn it is, where there is one process. */
    public static final class AlwaysMine {
        public boolean mine(String ignored) {
            return true;
        }
    }

    private static SalesforceComponent salesforce(String url) {
        SalesforceComponent salesforce = new SalesforceComponent();
        salesforce.setLoginUrl(url);
        salesforce.setClientId("baton");
        salesforce.setClientSecret(Credentials.SECRET);
        salesforce.setAuthenticationType(AuthenticationType.CLIENT_CREDENTIALS);
        salesforce.setLazyLogin(true);
        return salesforce;
    }

    private static SweepConfig sweep() {
        return new SweepConfig() {
            @Override
            public String period() {
                return "1h";
            }

            @Override
            public String delay() {
                return "1h";
            }

            @Override
            public Duration overlap() {
                return Duration.ofSeconds(60);
            }

            @Override
            public Duration first() {
                return Duration.ofDays(30);
            }
        };
    }

    private Resource[] files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> ours = Files.list(Path.of("routes/intake"))) {
            ours.forEach(files::add);
        }
        List.of("find-deal", "find-signed-deals", "read-signed-deals", "describe-deal", "write-status", "write-fields")
                .forEach(name -> files.add(Path.of("routes/systems/salesforce", name + ".camel.yaml")));
        return files.stream()
                .map(file -> PluginHelper.getResourceLoader(camel).resolveResource("file:" + file))
                .toArray(Resource[]::new);
    }

    /** One sweep, to its end. */
    void sweepNow() {
        camel.createFluentProducerTemplate().to("direct:sweep").send();
    }

    /** What a notice of this record leads to. */
    void look(String record) {
        camel.createFluentProducerTemplate()
                .withBody(record)
                .to("direct:intake.change-noticed")
                .send();
    }

    /** What happens to a record that no event can be made of. */
    void reject(String record) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.setVariable("record", record);
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, new TerminalFailure("NOT_A_DEAL", "It has no id."));
        deals.reject(exchange);
    }

    /** What the API does with a notice before it looks. */
    void note(String record) {
        raw.noted(raw.keep(new RawEvents.Sender("salesforce", "webhook", null), new byte[0]), record);
    }

    /** Runs an operation of the CRM; throws what it threw. */
    void run(String operation, Map<String, Object> variables) throws Exception {
        Exchange done = camel.createFluentProducerTemplate()
                .withProcessor(exchange -> variables.forEach(exchange::setVariable))
                .to("direct:" + operation)
                .send();
        if (done.getException() != null) {
            throw done.getException();
        }
    }

    List<String> missed() {
        return missed.list(null, null, null, 1000).stream()
                .map(MissedChanges.Missed::key)
                .toList();
    }

    double counted() {
        return meters.get("baton.intake.missed").counter().count();
    }

    @Override
    public void close() throws Exception {
        camel.close();
    }
}
