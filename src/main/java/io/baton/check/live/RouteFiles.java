package io.baton.check.live;

import io.baton.platform.FolderConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;

/** The route files in force. */
@ApplicationScoped
public class RouteFiles {

    private final CamelContext camel;
    private final FolderConfig folders;

    public RouteFiles(CamelContext camel, FolderConfig folders) {
        this.camel = camel;
        this.folders = folders;
    }

    /** Every {@code *.camel.yaml} below the routes folder, in the order of their paths. */
    public List<Path> all() {
        try (Stream<Path> found = Files.walk(folders.routes())) {
            return found.filter(RouteFiles::isRoute).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folders.routes().toAbsolutePath() + " cannot be read", e);
        }
    }

    static boolean isRoute(Path file) {
        return file.toString().endsWith(".camel.yaml");
    }

    /** Loads and starts the routes of these files. */
    public void load(List<Path> files) throws Exception {
        PluginHelper.getRoutesLoader(camel).loadRoutes(resources(files));
    }

    /** Replaces the routes of these files by what the files say now. */
    public void swap(List<Path> files) throws Exception {
        PluginHelper.getRoutesLoader(camel).updateRoutes(resources(files));
    }

    private List<Resource> resources(List<Path> files) {
        var loader = PluginHelper.getResourceLoader(camel);
        return files.stream()
                .map(file -> loader.resolveResource("file:" + file))
                .toList();
    }
}
