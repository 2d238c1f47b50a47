package io.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.camel.Route;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SystemRoutesTest {

    private static final String NOWHERE = "http://127.0.0.1:9";

    @Test
    void every_file_holds_the_route_of_its_name() throws Exception {
        SystemAddresses at = new SystemAddresses(NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, "secret");

        try (SystemRoutes routes = new SystemRoutes(at)) {
            List<String> ids =
                    routes.camel().getRoutes().stream().map(Route::getRouteId).toList();

            assertThat(ids).containsExactlyInAnyOrderElementsOf(expectedIds());
        }
    }

    private static List<String> expectedIds() throws IOException {
        return SystemRoutes.files().stream()
                .map(file -> file.getParent().getFileName() + "."
                        + file.getFileName().toString().replace(".camel.yaml", ""))
                .toList();
    }
}
