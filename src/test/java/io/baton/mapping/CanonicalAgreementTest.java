package io.baton.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.canonical.Contract;
import io.baton.canonical.Customer;
import io.baton.canonical.InvoiceEvent;
import io.baton.canonical.Milestone;
import io.baton.canonical.Project;
import io.baton.canonical.Resource;
import io.baton.mapping.CanonicalExamples.Example;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records and schemas say the same thing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CanonicalAgreementTest {

    private static final Map<String, Class<?>> RECORDS = Map.of(
            "customer", Customer.class,
            "contract", Contract.class,
            "project", Project.class,
            "resource", Resource.class,
            "milestone", Milestone.class,
            "invoice-event", InvoiceEvent.class);

    private static final Map<Type, String> SCALARS = Map.of(
            String.class, "string",
            BigDecimal.class, "string ^-?\\d+(\\.\\d+)?$",
            Currency.class, "string ^[A-Z]{3}$",
            LocalDate.class, "string date",
            Instant.class, "string date-time",
            URI.class, "string uri",
            YearMonth.class, "string ^\\d{4}-(0[1-9]|1[0-2])$",
            Integer.class, "integer",
            Boolean.class, "boolean");

    private static final List<String> TEXT_RULES =
            List.of("string", "string email", "string ^[A-Z]{2}$", "string ^[0-9a-f]{64}$");

    @ParameterizedTest
    @MethodSource("io.baton.mapping.CanonicalExamples#valid")
    void an_example_survives_its_record(Example example) {
        Object read = CanonicalJson.read(example.value(), RECORDS.get(example.object()));

        assertThat(CanonicalJson.write(read)).isEqualTo(example.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "contract", "project", "resource", "milestone", "invoice-event"})
    void a_record_and_its_schema_have_the_same_fields(String object) {
        JsonNode schema =
                CanonicalExamples.json(CanonicalExamples.MAPPINGS.resolve("canonical/" + object + ".v1.schema.json"));

        assertThat(new Comparison(schema).differences(object, RECORDS.get(object), schema))
                .isEmpty();
    }

    /** Walks a record type and a schema side by side. */
    private record Comparison(JsonNode root) {

        List<String> differences(String path, Type type, JsonNode given) {
            JsonNode schema = resolved(given);
            if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
                return differences(path + "[]", generic.getActualTypeArguments()[0], schema.path("items"));
            } else if (type instanceof ParameterizedType) {
                return same(
                        path,
                        "string",
                        schema.path("additionalProperties").path("type").asText());
            } else if (type instanceof Class<?> record && record.isRecord()) {
                return ofRecord(path, record, schema);
            } else if (type instanceof Class<?> constants && constants.isEnum()) {
                return same(path, names(constants), names(schema.path("enum")));
            }
            return ofScalar(path, type, rule(schema));
        }

        private List<String> ofRecord(String path, Class<?> record, JsonNode schema) {
            List<String> components = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            List<String> properties = new ArrayList<>();
            schema.path("properties").fieldNames().forEachRemaining(properties::add);
            List<String> found = new ArrayList<>(same(path, components, properties));
            found.addAll(same(
                    path + " is closed",
                    "false",
                    schema.path("additionalProperties").asText()));
            for (RecordComponent component : record.getRecordComponents()) {
                found.addAll(differences(
                        path + "." + component.getName(),
                        component.getGenericType(),
                        schema.path("properties").path(component.getName())));
            }
            return found;
        }

        private static List<String> ofScalar(String path, Type type, String rule) {
            return type == String.class && TEXT_RULES.contains(rule)
                    ? List.of()
                    : same(path, SCALARS.getOrDefault(type, type.getTypeName()), rule);
        }

        private static String rule(JsonNode schema) {
            String form = schema.path("format").asText(schema.path("pattern").asText());
            return (schema.path("type").asText() + " " + form).strip();
        }

        private JsonNode resolved(JsonNode schema) {
            String reference = schema.path("$ref").asText();
            return reference.isEmpty() ? schema : root.at(reference.substring(1));
        }

        private static List<String> names(Class<?> constants) {
            return Arrays.stream(constants.getEnumConstants())
                    .map(Object::toString)
                    .toList();
        }

        private static List<String> names(JsonNode options) {
            List<String> names = new ArrayList<>();
            options.forEach(option -> names.add(option.asText()));
            return names;
        }

        private static List<String> same(String path, Object inJava, Object inSchema) {
            return inJava.equals(inSchema)
                    ? List.of()
                    : List.of(path + ": the record has " + inJava + ", the schema " + inSchema);
        }
    }
}
