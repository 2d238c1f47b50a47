package io.baton.platform.security;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every endpoint there is, read from the compiled classes: what the API's description leaves out is here too. */
final class Endpoints {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes/io/baton");

    private Endpoints() {}

    /** One method that serves a path. */
    record Endpoint(String call, JavaMethod method) {

        /** Whether it serves where the API is tested on rooms in memory; pages of the dashboard have tests of their own. */
        boolean isWalked() {
            return !method.getOwner().getPackageName().startsWith("io.baton.dashboard");
        }

        /** Whom its annotation lets in; what it decides further in may let in fewer. */
        Set<String> lets(Rights rights) {
            if (method.isAnnotatedWith(PermitAll.class)) {
                return RightsTable.KINDS;
            }
            Set<String> kinds = new TreeSet<>(RightsTable.KINDS);
            kinds.remove("anonymous");
            if (!method.isAnnotatedWith(Authenticated.class)) {
                List<String> needed = List.of(
                        method.getAnnotationOfType(PermissionsAllowed.class).value());
                kinds.removeIf(kind -> !rights.of(Set.of(role(kind))).containsAll(needed));
            }
            return kinds;
        }

        private static String role(String kind) {
            return kind.endsWith("owner") ? "billing" : kind;
        }
    }

    static List<Endpoint> all() {
        return new ClassFileImporter()
                .importPath(CLASSES).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(Endpoints::of)
                        .toList();
    }

    private static Stream<Endpoint> of(JavaClass type) {
        String root = type.getAnnotationOfType(Path.class).value();
        return type.getMethods().stream()
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .map(method -> new Endpoint(verb(method) + " " + joined(root, method), method));
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getSimpleName())
                .filter(Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")::contains)
                .findFirst()
                .orElseThrow();
    }

    private static String joined(String root, JavaMethod method) {
        String own = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        String path = ("/" + root + "/" + own).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
