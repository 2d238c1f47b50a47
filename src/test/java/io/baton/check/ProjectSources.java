package io.baton.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the program's own sources declare: its settings, and the beans that routes may name. */
final class ProjectSources {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern NAMED = Pattern.compile("(?m)^@Named\\(\"(\\w+)\"\\)");

    private ProjectSources() {}

    /** The keys of every {@code @ConfigMapping}. */
    static Set<String> settings() {
        Set<String> keys = new TreeSet<>();
        sources()
                .filter(source -> text(source).contains("@ConfigMapping("))
                .map(ProjectSources::load)
                .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                .forEach(type -> keys.addAll(
                        ConfigMappings.getProperties(ConfigClass.configClass(type)).keySet()));
        return keys;
    }

    /** The classes with a bean name, by that name. */
    static Map<String, Class<?>> beans() {
        Map<String, Class<?>> beans = new HashMap<>();
        for (Path source : sources().toList()) {
            Matcher named = NAMED.matcher(text(source));
            if (named.find()) {
                beans.put(named.group(1), load(source));
            }
        }
        return beans;
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(JAVA)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            return sources.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Path source) {
        String name =
                JAVA.relativize(source).toString().replace(".java", "").replace('/', '.');
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
