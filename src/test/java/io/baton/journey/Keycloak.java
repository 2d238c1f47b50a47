package io.baton.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real Keycloak of its Maven distribution, with one realm, on a port of its own; it keeps nothing when it is closed. */
final class Keycloak implements AutoCloseable {

    private static final Path HOME = Path.of("target/keycloak").toAbsolutePath();
    private static final Path REALM = Path.of("src/test/resources/keycloak/firm-realm.json");
    private static final Duration START = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    private final int port = freePort();
    private Process process;

    Keycloak(Path folder) {
        this.log = folder.resolve("keycloak.log");
    }

    /** Starts it with a realm whose client is the Baton at that address; waits until it answers. */
    void start(String batonUrl) throws IOException {
        Path data = HOME.resolve("data");
        Files.createDirectories(data.resolve("import"));
        Files.writeString(
                data.resolve("import/firm-realm.json"),
                Files.readString(REALM).replace("http://baton.example", batonUrl));
        ProcessBuilder server = new ProcessBuilder(
                        HOME.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        server.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        process = server.start();
        Awaitility.await("Keycloak answers, see " + log)
                .atMost(START)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> answers() || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak died, see " + log);
        }
    }

    /** The issuer's address. */
    String url() {
        return "http://localhost:" + port + "/realms/firm";
    }

    private boolean answers() {
        try {
            HttpRequest discovery = HttpRequest.newBuilder(URI.create(url() + "/.well-known/openid-configuration"))
                    .build();
            HttpResponse<String> answer = http.send(discovery, BodyHandlers.ofString());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the start script and the server it started. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
