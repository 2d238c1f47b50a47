package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The examples that stand beside the schemas. */
final class CanonicalExamples {

    static final Path MAPPINGS = Path.of("mappings");
    private static final Path EXAMPLES = MAPPINGS.resolve("canonical/examples");

    private CanonicalExamples() {}

    /** One example; printed as its file's name in test reports. */
    record Example(String object, Path file, JsonNode value) {
        @Override
        public String toString() {
            return file.toString();
        }
    }

    static Stream<Example> valid() {
        return files(EXAMPLES).filter(file -> !isInvalid(file)).map(CanonicalExamples::read);
    }

    static Stream<Example> invalid() {
        return files(EXAMPLES).filter(CanonicalExamples::isInvalid).map(CanonicalExamples::read);
    }

    static JsonNode json(Path file) {
        try {
            return Json.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> found = walk.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInvalid(Path file) {
        return file.getParent().endsWith("invalid");
    }

    private static Example read(Path file) {
        return new Example(file.getParent().getFileName().toString(), file, json(file));
    }
}
