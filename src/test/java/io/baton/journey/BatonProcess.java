package io.baton.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.store.ServerFiles;
import io.baton.twin.Twins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The packaged Baton as a process of its own, which can be killed and started again on the same data. */
public final class BatonProcess implements AutoCloseable {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path JAR = PROJECT.resolve("target/quarkus-app/quarkus-run.jar");
    private static final Duration START = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port = freePort();
    private final int management = freePort();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<String> jvm = new ArrayList<>(List.of("-Xmx512m"));
    private Process process;

    public BatonProcess(Path folder, Twins twins) {
        this.folder = folder;
        ServerFiles.share(folder.resolve("data/postgres"));
        settings.put("quarkus.profile", "sandbox");
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.management.port", Integer.toString(management));
        settings.put("baton.folders.routes", PROJECT.resolve("routes").toString());
        settings.put("baton.folders.mappings", PROJECT.resolve("mappings").toString());
        settings.put("baton.folders.config", PROJECT.resolve("config").toString());
        settings.put("baton.handoff.lease", "5s");
        settings.put("baton.sweep.period", "1s");
        for (String system : List.of("salesforce", "netsuite", "redmine", "bamboohr")) {
            settings.put("baton." + system + ".url", twins.url(system));
        }
        settings.put("baton.slack.webhook-url", twins.url("slack") + "/services/T000/B000/baton-twin");
        settings.put("quarkus.mailer.port", twins.url("smtp").replaceFirst(".*:", ""));
    }

    /** Sets or overrides a configuration key for the next start. */
    public BatonProcess with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** The running process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Takes a configuration key away for the next start. */
    public BatonProcess without(String key) {
        settings.remove(key);
        return this;
    }

    /** Starts in two thirds of the time and never gets as fast: right for short lives, wrong for measuring. */
    public BatonProcess shortLived() {
        jvm.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        return this;
    }

    /** Starts it and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts it and waits for nothing. */
    public void launch() {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(jvm);
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", JAR.toString(), "serve"));
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("baton.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready. */
    public void awaitReady() {
        Awaitility.await("Baton is ready, see " + folder.resolve("baton.log"))
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> process.isAlive() && isReady());
    }

    /** Waits until it has died by itself at that moment; answers its exit code. */
    public int awaitDeath(String moment) {
        Awaitility.await("Baton dies at " + moment + ", see " + folder.resolve("baton.log"))
                .atMost(START)
                .until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** Waits until it is ready; false when it has died before. */
    public boolean readyBeforeDeath() {
        Process started = process;
        Awaitility.await("Baton is ready or dead, see " + folder.resolve("baton.log"))
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !started.isAlive() || isReady());
        return started.isAlive();
    }

    /** Whether it says so itself. */
    public boolean isReady() {
        try {
            return status("http://localhost:" + management + "/observe/health/ready") == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Sends it a signal by name, such as {@code STOP}. */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL: nothing is given back, nothing is finished. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Every handoff by its state, over all pages. */
    Map<String, Integer> states() {
        Map<String, Integer> states = new TreeMap<>();
        String next = "/api/v1/handoffs?size=200";
        while (next != null) {
            JsonNode page = get(next, "vic");
            page.path("items").forEach(each -> states.merge(each.path("state").asText(), 1, Integer::sum));
            next = page.path("next").isTextual()
                    ? "/api/v1/handoffs?size=200&cursor=" + page.path("next").asText()
                    : null;
        }
        return states;
    }

    /** Where it answers. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** What Prometheus is told. */
    String scrape() {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/observe/metrics"))
                        .build())
                .body();
    }

    /** What its API answers a demo user; {@link UncheckedIOException} when it does not answer. */
    public JsonNode get(String path, String user) {
        return Json.read(send(request(path, user).GET().build()).body());
    }

    /** The same with a body of JSON. */
    public HttpResponse<String> post(String path, String user, String body) {
        return post(path, user, "application/json", body);
    }

    HttpResponse<String> post(String path, String user, String type, String body) {
        return send(request(path, user)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A page as a browser opens it for a demo user, or for nobody; it is sent nowhere. */
    HttpResponse<String> open(String path, @Nullable String user) {
        HttpRequest.Builder request =
                user == null ? HttpRequest.newBuilder(URI.create(url() + path)) : request(path, user);
        return send(request.header("Accept", "text/html").GET().build());
    }

    private HttpRequest.Builder request(String path, String user) {
        String pair = user + ":" + user + "-demo";
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + basic);
    }

    private int status(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build()).statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        if (!waitedFor()) {
            process.destroyForcibly();
        }
    }

    private boolean waitedFor() {
        try {
            return process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
