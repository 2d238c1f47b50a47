package io.baton.task;

import static io.baton.task.TaskStore.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.handoff.Claim;
import io.baton.mapping.Schemas;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import io.baton.platform.Sql;
import io.baton.policy.DealFixture;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorValuesTest {

    private final Claim claim = TaskStore.aClaim();
    private final PeopleBook people = new PeopleBook(TaskStore.store());
    private final OperatorValues values =
            new OperatorValues(new ValueCheck(new Schemas(DealFixture.MAPPINGS)), Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void a_value_counts_while_the_record_says_what_it_said() {
        keep("project.name", "\"Tour\"", "{\"project\":{\"name\":\"A name that is too long\"}}");

        assertThat(overlaid("{\"project\":{\"name\":\"A name that is too long\"}}"))
                .isEqualTo("Tour");
        assertThat(overlaid("{\"project\":{\"name\":\"Put right in the CRM\"}}"))
                .isEqualTo("Put right in the CRM");
    }

    @Test
    void a_value_given_again_follows_the_one_before() {
        String record = "{\"project\":{\"name\":\"Long\"}}";
        keep("project.name", "\"Shorter\"", record);
        keep("project.name", "\"Short\"", record);

        assertThat(overlaid(record)).isEqualTo("Short");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        project.name        | "Tour"      |
        project.startDate   | "tomorrow"  | TASK_WRONG_VALUE
        project.colour      | "red"       | TASK_WRONG_VALUE
        project.name        | ""          | TASK_VALUE_MISSING
        project             | {}          | TASK_UNKNOWN_FIELD
        people.name         | "Kim"       | TASK_UNKNOWN_FIELD
        milestones[].name   | "all"       | TASK_UNKNOWN_FIELD
        no path             | 1           | TASK_UNKNOWN_FIELD
        """)
    void values_are_held_against_the_canonical_schemas(String path, String value, String code) {
        var faults = values.faults(Map.of(path, Json.read(value)));

        assertThat(faults.stream().map(fault -> fault.code().name()).findFirst().orElse(null))
                .isEqualTo(code);
    }

    private void keep(String path, String value, String record) {
        Map<String, JsonNode> given = Map.of(path, Json.read(value));
        ObjectNode variables = (ObjectNode) Json.read(record);
        Sql.inTransaction(TaskStore.store(), c -> {
            values.keep(c, claim.id().value(), given, variables, "otto");
            return null;
        });
    }

    private Object overlaid(String record) {
        Map<String, Object> variables = JsonValues.plainMap(Json.read(record));
        return ((Map<?, ?>) people.overlay(variables, people.of(claim.id())).get("project")).get("name");
    }
}
