package io.baton.dashboard;

import io.baton.platform.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The style sheet and the script of the pages. Browsers keep them for long; their address changes when they do. */
@ApplicationScoped
public class Assets {

    private static final List<String> FILES = List.of("baton.css", "baton.js");
    private static final int SHORT = 12;

    private final String version;

    public Assets() {
        StringBuilder all = new StringBuilder();
        FILES.forEach(file -> all.append(text("/META-INF/resources/assets/" + file)));
        this.version = Digests.sha256(all.toString()).substring(0, SHORT);
    }

    /** A digest of what is served. */
    public String version() {
        return version;
    }

    private static String text(String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its own " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
