package io.baton.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Failure;
import io.baton.handoff.Failures;
import io.baton.handoff.camel.MergeVariables;
import io.baton.mapping.MappingComponent;
import io.baton.mapping.Mappings;
import io.baton.mapping.Schemas;
import io.baton.platform.Settings;
import io.baton.system.bamboohr.BamboohrErrors;
import io.baton.system.bamboohr.BamboohrSession;
import io.baton.system.mail.MailErrors;
import io.baton.system.mail.MailHtml;
import io.baton.system.mail.MailNotice;
import io.baton.system.netsuite.NetsuiteErrors;
import io.baton.system.netsuite.NetsuiteSession;
import io.baton.system.netsuite.NetsuiteToken;
import io.baton.system.redmine.RedmineErrors;
import io.baton.system.redmine.RedmineSession;
import io.baton.system.salesforce.SalesforceAnswers;
import io.baton.system.salesforce.SalesforceErrors;
import io.baton.system.slack.SlackErrors;
import io.baton.system.slack.SlackSession;
import io.baton.system.teams.TeamsErrors;
import io.baton.system.teams.TeamsSession;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.mailer.Mail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.salesforce.AuthenticationType;
import org.apache.camel.component.salesforce.SalesforceComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.spi.Registry;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.jspecify.annotations.Nullable;

/** The product's vendor routes in a plain Camel context: the files themselves, wired as the application wires them. */
final class SystemRoutes implements AutoCloseable {

    private static final Path MAPPINGS = Path.of("mappings");

    private static final Set<String> RUN_BY_A_TIMER =
            Set.of("tell-owners.camel.yaml", "keep-clocks.camel.yaml", "trouble.camel.yaml");

    private final CamelContext camel = new DefaultCamelContext();
    private final SystemFailures failures;
    private final List<Mail> mails = new ArrayList<>();
    private final Told told = new Told();
    private @Nullable RuntimeException mailTrouble;

    SystemRoutes(SystemAddresses at) throws Exception {
        this(at, null);
    }

    /** With something around every node, and the shared error policy outside of it. */
    SystemRoutes(SystemAddresses at, @Nullable InterceptStrategy around) throws Exception {
        if (around != null) {
            camel.getCamelContextExtension().addInterceptStrategy(around);
        }
        this.failures = failures(at);
        camel.getPropertiesComponent().setOverrideProperties(properties(at));
        bind(at);
        Mappings mappings = new Mappings(MAPPINGS, new Schemas(MAPPINGS));
        camel.addComponent("mapping", new MappingComponent(mappings, mappings.schemas()));
        camel.addComponent("salesforce", salesforce(at));
        PluginHelper.getRoutesLoader(camel).loadRoutes(resources());
        camel.start();
    }

    static SystemFailures failures(SystemAddresses at) {
        Clock clock = Clock.systemUTC();
        return new SystemFailures(
                List.of(
                        new SalesforceErrors(),
                        new NetsuiteErrors(at.netsuiteConfig(), clock),
                        new RedmineErrors(at.redmineConfig(), clock),
                        new BamboohrErrors(at.bamboohrConfig(), clock),
                        new SlackErrors(at.slackConfig(), clock),
                        new TeamsErrors(at.teamsConfig(), clock),
                        new MailErrors()),
                clock);
    }

    private static Properties properties(SystemAddresses at) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "baton.roles.crm", "salesforce",
                "baton.roles.psa", "certinia",
                "baton.roles.erp", "netsuite",
                "baton.roles.hris", "bamboohr",
                "baton.roles.workspace", "redmine",
                "baton.roles.notify", "mail,slack",
                "baton.salesforce.api-version", "60.0",
                "baton.http.connect-timeout", "2000",
                "baton.http.response-timeout", "2000"));
        properties.put("baton.salesforce.url", at.salesforce());
        properties.put("baton.salesforce.client-name", SystemAddresses.CLIENT);
        properties.put("baton.netsuite.url", at.netsuite());
        properties.put("baton.redmine.url", at.redmine());
        properties.put("baton.redmine.key-field", "1");
        properties.put("baton.bamboohr.url", at.bamboohr());
        properties.put("baton.bamboohr.company", SystemAddresses.CLIENT);
        properties.put("baton.slack.webhook-url", at.slack());
        properties.put("baton.teams.webhook-url", at.slack());
        return properties;
    }

    private void bind(SystemAddresses at) {
        Registry beans = camel.getRegistry();
        Clock clock = Clock.systemUTC();
        NetsuiteToken token = new NetsuiteToken(at.netsuiteConfig(), SystemAddresses.httpConfig(), clock);
        beans.bind("netsuiteSession", new NetsuiteSession(token));
        beans.bind("redmineSession", new RedmineSession(at.redmineConfig()));
        beans.bind("bamboohrSession", new BamboohrSession(at.bamboohrConfig()));
        beans.bind("slackSession", new SlackSession());
        beans.bind("teamsSession", new TeamsSession());
        beans.bind("salesforceAnswers", new SalesforceAnswers());
        beans.bind("pathSegment", new PathSegment());
        beans.bind("mergeVariables", new MergeVariables());
        beans.bind("mailNotice", new MailNotice(this::send, new NoHtml(), watch()));
        beans.bind("notices", told);
        beans.bind("writeBacks", new NothingSupplied());
    }

    private void send(Mail... sent) {
        if (mailTrouble != null) {
            throw mailTrouble;
        }
        mails.addAll(List.of(sent));
    }

    private SystemWatch watch() {
        RolesConfig roles = Settings.of(RolesConfig.class, Map.of());
        return new SystemWatch(
                new Failures(List.of(failures)), failures, Clock.systemUTC(), new SimpleMeterRegistry(), roles);
    }

    /** Where Qute's engine does not run. */
    private static final class NoHtml extends MailHtml {
        @Override
        public String of(JsonNode written) {
            return "";
        }
    }

    /** Notes what became of messages, as the notice room does. */
    public static final class Told {
        final List<String> sent = new ArrayList<>();
        final Map<String, Throwable> failed = new LinkedHashMap<>();

        public void sent(String message) {
            sent.add(message);
        }

        public String failed(String message, Throwable error) {
            failed.put(message, error);
            return "noted";
        }
    }

    /** What people supplied, where nobody was asked. */
    public static final class NothingSupplied {
        public List<Map<String, Object>> supplied(String ignored) {
            return List.of();
        }
    }

    private static SalesforceComponent salesforce(SystemAddresses at) {
        SalesforceComponent salesforce = new SalesforceComponent();
        salesforce.setLoginUrl(at.salesforce());
        salesforce.setClientId(SystemAddresses.CLIENT);
        salesforce.setClientSecret(at.secret());
        salesforce.setAuthenticationType(AuthenticationType.CLIENT_CREDENTIALS);
        salesforce.setLazyLogin(true);
        salesforce.setHttpClientConnectionTimeout(2000);
        salesforce.setHttpRequestTimeout(2000);
        return salesforce;
    }

    /** The files of the vendors' and the notices' routes. */
    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("routes"))) {
            return all.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .filter(file -> file.startsWith("routes/systems") || file.startsWith("routes/notify"))
                    .filter(file -> !RUN_BY_A_TIMER.contains(file.getFileName().toString()))
                    .toList();
        }
    }

    private List<Resource> resources() throws IOException {
        return files().stream()
                .map(file -> PluginHelper.getResourceLoader(camel).resolveResource("file:" + file))
                .toList();
    }

    CamelContext camel() {
        return camel;
    }

    /** The mails sent so far. */
    List<Mail> mails() {
        return mails;
    }

    /** What became of messages. */
    Told told() {
        return told;
    }

    /** Lets every mail from now on fail. */
    void breakMail(RuntimeException trouble) {
        mailTrouble = trouble;
    }

    /** Runs an operation on the variables and gives them as it left them; throws what it threw. */
    Map<String, Object> run(String operation, Map<String, Object> variables) {
        Exchange done = send(operation, variables, "");
        if (done.getException() != null) {
            throw new IllegalStateException(operation + " failed", done.getException());
        }
        return new LinkedHashMap<>(done.getVariables());
    }

    /** Runs an operation that fails, and reads its failure as the ledger does. */
    Failure failure(String operation, Map<String, Object> variables) {
        return failure(operation, variables, "");
    }

    Failure failure(String operation, Map<String, Object> variables, Object body) {
        Exchange done = send(operation, variables, body);
        if (done.getException() == null) {
            throw new IllegalStateException(operation + " did not fail");
        }
        return new Failures(List.of(failures)).read(done.getException());
    }

    Exchange send(String operation, Map<String, Object> variables, Object body) {
        return camel.createFluentProducerTemplate()
                .to("direct:" + operation)
                .withProcessor(exchange -> {
                    variables.forEach(exchange::setVariable);
                    exchange.getMessage().setBody(body);
                    exchange.getMessage().setHeader("CamelHttpUri", "http://127.0.0.1:9/elsewhere");
                    exchange.getMessage().setHeader("X-Inbound", "must not leave");
                })
                .send();
    }

    @Override
    public void close() throws Exception {
        camel.close();
    }
}
