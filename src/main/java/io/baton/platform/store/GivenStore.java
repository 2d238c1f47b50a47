package io.baton.platform.store;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Whether an operator named a PostgreSQL; asked before the program's own configuration is there. */
public final class GivenStore {

    private static final String KEY = "quarkus.datasource.jdbc.url";
    private static final String VARIABLE = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final Path FILE = Path.of("config", "application.properties");

    private GivenStore() {}

    /** By system property, environment variable or {@code config/application.properties}. */
    public static boolean isGiven() {
        return System.getProperty(KEY) != null || System.getenv(VARIABLE) != null || inFile();
    }

    private static boolean inFile() {
        if (!Files.exists(FILE)) {
            return false;
        }
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(FILE)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE.toAbsolutePath(), e);
        }
        return settings.containsKey(KEY);
    }
}
