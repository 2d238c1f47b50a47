package io.baton.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.fault.Fault;
import io.baton.twin.fault.Faults;
import io.baton.twin.http.Address;
import io.baton.twin.http.HttpTwin;
import io.baton.twin.http.Listener;
import io.baton.twin.http.TwinServer;
import io.baton.twin.http.Waiting;
import io.baton.twin.journal.Effect;
import io.baton.twin.journal.Json;
import io.baton.twin.smtp.MailServer;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The vendor systems' stand-ins, running. They share one event loop, on which all of their state lives; what they
 * answered for is in their folder and survives a kill. Safe to call from any thread but that loop.
 */
public final class Twins implements AutoCloseable {

    /** The control and the systems, in the order of their ports. */
    public static final List<String> SYSTEMS =
            List.of("control", "salesforce", "netsuite", "redmine", "bamboohr", "slack", "smtp");

    /** The loop may be busy this long before Vert.x complains; thousands of deals take a while. */
    private static final Duration SIGNING_MANY_DEALS = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final Cast cast;
    private final Faults faults;
    private final EffectsApi effects;
    private final Deals deals;
    private final Map<String, Listener> listeners = new LinkedHashMap<>();
    private final Downs downs;

    private Twins(TwinsOptions options) {
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setMaxEventLoopExecuteTime(SIGNING_MANY_DEALS.toNanos())
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        this.cast = Cast.load(options);
        this.faults = new Faults(options.seed());
        this.effects = new EffectsApi(cast.all());
        this.deals = new Deals(cast.salesforce(), cast.netsuite(), options.clock());
        this.downs = new Downs(vertx, listeners);
        listen(options);
    }

    /** Starts all of them; returns when every one listens. */
    public static Twins start(TwinsOptions options) {
        Twins twins = new Twins(options);
        try {
            twins.listeners.values().forEach(listener -> Waiting.forResult(listener.open()));
            return twins;
        } catch (RuntimeException e) {
            twins.close();
            throw e;
        }
    }

    private void listen(TwinsOptions options) {
        Control control = new Control(cast, effects, new FaultsApi(faults, downs, ""), deals);
        listeners.put("control", new TwinServer(vertx, control, faults, address(options, "control")));
        for (HttpTwin twin : cast.overHttp()) {
            FaultsApi own = new FaultsApi(faults, downs, twin.system());
            TwinSite site = new TwinSite(twin, new EffectsApi(List.of(twin)), own);
            listeners.put(twin.system(), new TwinServer(vertx, site, faults, address(options, twin.system())));
        }
        listeners.put("smtp", new MailServer(vertx, cast.mail(), faults, address(options, "smtp")));
    }

    private static Address address(TwinsOptions options, String system) {
        int port = options.basePort() == 0 ? 0 : options.basePort() + SYSTEMS.indexOf(system);
        return new Address(options.host(), port);
    }

    /** The address of a system, such as {@code http://127.0.0.1:8091}. */
    public String url(String system) {
        return downs.listener(system).url();
    }

    public String controlUrl() {
        return url("control");
    }

    /** What was done in all systems. */
    public List<Effect> effects() {
        return onLoop(() -> effects.list(effect -> true));
    }

    /** What was done to one kind of object. */
    public List<Effect> effects(String system, String object) {
        return onLoop(() -> effects.list(
                effect -> effect.system().equals(system) && effect.object().equals(object)));
    }

    /** Puts a fault in force; answers its number. */
    public int fault(Fault fault) {
        Waiting.forResult(downs.strike(fault));
        return onLoop(() -> faults.add(fault));
    }

    /** Takes every fault out of force. */
    public void clearFaults() {
        Waiting.forResult(downs.lift(onLoop(() -> faults.remove(listed -> true))));
    }

    /** Signs a deal, or many of a template, as {@code POST /_deals} does; answers the same. */
    public JsonNode signDeal(String json) {
        JsonNode order = Json.parse(json.getBytes(StandardCharsets.UTF_8));
        if (order == null) {
            throw new IllegalArgumentException("a deal is a JSON object");
        }
        return onLoop(() -> {
            ObjectNode answer = deals.sign(order);
            cast.all().forEach(twin -> twin.flush());
            return answer;
        });
    }

    /** Every mail sent, oldest first. */
    public List<JsonNode> mails() {
        return onLoop(() -> List.copyOf(cast.mail().mails()));
    }

    /** Takes a system down: its address refuses. */
    public void stop(String system) {
        Waiting.forResult(downs.listener(system).shut());
    }

    /** Brings a system back at its address, with all it knew. */
    public void restart(String system) {
        Waiting.forResult(downs.listener(system).open());
    }

    /** Forgets everything but the seed. */
    public void reset() {
        onLoop(() -> {
            cast.all().forEach(twin -> twin.reset());
            return true;
        });
    }

    private <T> T onLoop(Callable<T> work) {
        Promise<T> promise = Promise.promise();
        vertx.runOnContext(start -> {
            try {
                promise.complete(work.call());
            } catch (Exception e) {
                promise.fail(e);
            }
        });
        return Waiting.forResult(promise.future());
    }

    @Override
    public void close() {
        listeners.values().forEach(listener -> Waiting.forResult(listener.shut()));
        Waiting.forResult(vertx.close());
        cast.all().forEach(twin -> twin.close());
    }
}
