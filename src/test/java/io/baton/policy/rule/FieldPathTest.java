package io.baton.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldPathTest {

    private static final Map<String, Object> DATA = Map.of(
            "customer",
            Map.of(
                    "name",
                    "Nordwind",
                    "contacts",
                    List.of(Map.of("role", "PRIMARY", "email", "max@x.example"), Map.of("role", "OTHER"))),
            "milestones",
            List.of(Map.of("key", "M1", "days", 3), Map.of("days", 4)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer",
                "customer.billTo.city",
                "customer.contacts[role=A B.c].email",
                "milestones[]",
                "milestones[12].amount",
                "contract.rateCard[].rate"
            })
    void a_path_prints_as_it_was_written(String text) {
        assertThat(FieldPath.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "[0]", "a[", "a[x]", "a[=x]", "a b", "a[1234567]", "a.1"})
    void what_is_no_path_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldPath.parse(text))
                .withMessageContaining("not a path");
    }

    @Test
    void an_element_is_found_by_what_stands_in_it() {
        assertThat(FieldPath.parse("customer.contacts[role=PRIMARY].email").get(DATA))
                .isEqualTo("max@x.example");
        assertThat(FieldPath.parse("customer.contacts[role=NOBODY].email").get(DATA))
                .isNull();
    }

    @Test
    void each_element_is_a_place_named_by_its_key_where_it_has_one() {
        assertThat(FieldPath.parse("milestones[].days").places(DATA))
                .containsExactly(new Place("milestones[key=M1].days", 3), new Place("milestones[1].days", 4));
    }

    @Test
    void reading_through_what_is_no_object_finds_nothing() {
        assertThat(FieldPath.parse("customer.name.first").get(DATA)).isNull();
        assertThat(FieldPath.parse("customer.name[].first").places(DATA)).isEmpty();
        assertThat(FieldPath.parse("milestones[9].days").get(DATA)).isNull();
    }

    @Test
    void writing_copies_and_leaves_the_original() {
        Map<String, Object> copy = FieldPath.parse("customer.name").with(DATA, "Other");

        assertThat(FieldPath.parse("customer.name").get(copy)).isEqualTo("Other");
        assertThat(FieldPath.parse("customer.name").get(DATA)).isEqualTo("Nordwind");
        assertThat(copy.get("milestones")).isEqualTo(DATA.get("milestones"));
    }

    @Test
    void writing_makes_what_lies_on_the_way() {
        Map<String, Object> made =
                FieldPath.parse("customer.contacts[role=AP].email").with(Map.of(), "ap@x.example");

        assertThat(made)
                .isEqualTo(
                        Map.of("customer", Map.of("contacts", List.of(Map.of("role", "AP", "email", "ap@x.example")))));
    }

    @Test
    void writing_to_an_element_changes_it_alone() {
        Map<String, Object> copy =
                FieldPath.parse("customer.contacts[role=OTHER].email").with(DATA, "o@x.example");

        assertThat(FieldPath.parse("customer.contacts[].email").places(copy))
                .extracting(Place::value)
                .containsExactly("max@x.example", "o@x.example");
    }
}
