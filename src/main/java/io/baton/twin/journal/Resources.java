package io.baton.twin.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The twins' seed, read from {@code twin/} on the class path by its exact name. */
public final class Resources {

    private Resources() {}

    public static JsonNode json(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/twin/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no twin/" + name);
            }
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("twin/" + name + " cannot be read", e);
        }
    }
}
