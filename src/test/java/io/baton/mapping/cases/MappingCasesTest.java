package io.baton.mapping.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.mapping.Mappings;
import io.baton.mapping.Schemas;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MappingCasesTest {

    private static final Path FOLDER = Path.of("mappings");

    @Test
    void every_mapping_of_the_product_does_what_its_cases_say() {
        MappingCases cases = new MappingCases(new Mappings(FOLDER, new Schemas(FOLDER)));

        assertThat(cases.runAll()).isEmpty();
    }
}
