package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.FolderConfig;
import io.baton.platform.HouseChanged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mappings of a folder by name, {@code <vendor>/<name>} for {@code <vendor>/<name>.jslt}. Each is compiled at its
 * first use and then kept until the files of the house have changed and passed the check. Thread-safe.
 */
@Singleton
public class Mappings {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9.-]*)+");
    private static final String SUFFIX = ".jslt";

    private final Path folder;
    private final Schemas schemas;
    private final MappingCompiler compiler;
    private final Map<String, Mapping> loaded = new ConcurrentHashMap<>();

    @Inject
    Mappings(FolderConfig folders, Schemas schemas) {
        this(folders.mappings(), schemas);
    }

    public Mappings(Path folder, Schemas schemas) {
        this.folder = folder;
        this.schemas = schemas;
        this.compiler = new MappingCompiler(folder);
    }

    /** The folder the names are relative to. */
    public Path folder() {
        return folder;
    }

    /** The schemas that outputs are checked against. */
    public Schemas schemas() {
        return schemas;
    }

    /** Every name there is a file for now, in order; parts for import ({@code lib/}) are none. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(SUFFIX) && !file.startsWith("lib/") && !file.contains("/lib/"))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The mapping of that name, compiled.
     *
     * @throws MappingFault when there is none, with the names that exist, or when it does not compile
     */
    public Mapping mapping(String name) {
        Mapping known = loaded.get(name);
        return known != null ? known : loaded.computeIfAbsent(name, this::load);
    }

    /** Takes the files as they are now; see {@link Mapping} for what becomes of those that do not compile. */
    void take(@Observes HouseChanged changed) {
        schemas.take();
        loaded.values().forEach(Mapping::take);
    }

    private Mapping load(String name) {
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(folder.resolve(name + SUFFIX))) {
            throw new MappingFault(
                    MappingFault.NOT_FOUND,
                    "there is no mapping '" + name + "' in " + folder + "; " + Nearest.hint(name, names()),
                    Map.of("mapping", name));
        }
        return new Mapping(name, compiler);
    }

    /** Runs a mapping; see {@link Mapping#apply}. */
    public JsonNode apply(String name, JsonNode in, Map<String, JsonNode> variables) {
        return mapping(name).apply(in, variables::get);
    }

    /** Why the mapping's file as it stands is not in force, or does not compile at all; empty when all is well. */
    public Optional<MappingFault> fault(String name) {
        try {
            return mapping(name).fault();
        } catch (MappingFault neverGood) {
            return Optional.of(neverGood);
        }
    }

    /** The faults of all files in the folder. */
    public List<MappingFault> faults() {
        return names().stream().map(this::fault).flatMap(Optional::stream).toList();
    }
}
