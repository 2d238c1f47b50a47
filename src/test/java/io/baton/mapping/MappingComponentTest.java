package io.baton.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.platform.HandoffException;
import io.baton.platform.RetryableFailure;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MappingComponentTest {

    private static final byte[] DEAL = "{\"Name\":\"N\",\"Amount\":12.10}".getBytes(StandardCharsets.UTF_8);

    private static final DefaultCamelContext CAMEL = new DefaultCamelContext();

    @BeforeAll
    static void start(@TempDir Path path) {
        MappingFolder folder = new MappingFolder(path);
        folder.write("crm/deal.jslt", "{\"name\": .Name, \"amount\": .Amount, \"key\": $handoff.key}");
        folder.write("crm/objects.jslt", """
                {"customer": {"key": .key, "region": .region, "billTo": {"country": .country}},
                 "resources": [for (.roles) {"key": .}]}
                """);
        folder.write("crm/query.jslt", "\"SELECT Id FROM Account WHERE Name = \" + soql-literal(.)");
        Schemas schemas = new Schemas(CanonicalExamples.MAPPINGS);
        CAMEL.addComponent("mapping", new MappingComponent(new Mappings(path, schemas), schemas));
        CAMEL.start();
    }

    @AfterAll
    static void stop() {
        CAMEL.stop();
    }

    static List<Object> bodies() {
        return List.of(
                new String(DEAL, StandardCharsets.UTF_8),
                DEAL,
                new ByteArrayInputStream(DEAL),
                new InputStreamCache(DEAL),
                Map.of("Name", "N", "Amount", new BigDecimal("12.10")),
                io.baton.platform.Json.read(DEAL));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void any_form_of_json_becomes_json_text_in_the_body(Object body) {
        Exchange done = run("mapping:crm/deal", body, exchange -> exchange.setVariable("handoff", Map.of("key", "1")));

        assertThat(done.getMessage().getBody()).isEqualTo("{\"name\":\"N\",\"amount\":12.10,\"key\":\"1\"}");
    }

    @Test
    void an_empty_body_is_null_and_a_variable_that_is_not_set_too() {
        assertThat(run("mapping:crm/deal", null).getMessage().getBody()).isEqualTo("{}");
        assertThat(run("mapping:crm/deal", " ").getMessage().getBody()).isEqualTo("{}");
    }

    @Test
    void a_text_result_is_the_body_as_it_is() {
        assertThat(run("mapping:crm/query", "\"O'Brien\"").getMessage().getBody())
                .isEqualTo("SELECT Id FROM Account WHERE Name = 'O\\'Brien'");
    }

    @Test
    void members_become_variables_of_plain_values() {
        Exchange done = run(
                "mapping:crm/objects?into=variables&schema=customer,resources",
                "{\"key\":\"1\",\"region\":\"EMEA\",\"roles\":[\"a\",\"b\"]}");

        assertThat(done.getVariable("customer")).isEqualTo(Map.of("key", "1", "region", "EMEA"));
        assertThat(done.getVariable("resources")).isEqualTo(List.of(Map.of("key", "a"), Map.of("key", "b")));
        assertThat(done.getMessage().getBody(String.class)).startsWith("{\"key\"");
    }

    @Test
    void one_variable_takes_the_whole_result() {
        Exchange done = run("mapping:crm/deal?into=deal", DEAL);

        assertThat(done.getVariable("deal")).isEqualTo(Map.of("name", "N", "amount", new BigDecimal("12.10")));
    }

    @Test
    void a_variable_that_the_mapping_does_not_name_is_never_converted() {
        Exchange done = run("mapping:crm/deal", DEAL, exchange -> exchange.setVariable("other", new Object()));

        assertThat(done.getException()).isNull();
    }

    @Test
    void output_that_its_schema_refuses_is_a_failure_that_names_paths_and_no_values() {
        Exchange done = run(
                "mapping:crm/objects?into=variables&schema=customer,resource",
                "{\"key\":\"1\",\"country\":\"Erika\",\"roles\":[\"a\",7]}");

        assertThat(done.getException()).isInstanceOfSatisfying(MappingFault.class, fault -> {
            assertThat(fault.code()).isEqualTo("MAPPING_INVALID_OUTPUT");
            assertThat(fault.facts())
                    .containsEntry("mapping", "crm/objects")
                    .containsEntry("paths", "customer.billTo.country,resources[1].key");
            assertThat(fault).hasMessageContaining("must match ^[A-Z]{2}$").hasMessageNotContaining("Erika");
        });
        assertThat(done.getVariable("customer")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Erika</html>", "{\"Name\":\"Erika", "{} {}"})
    void a_body_that_is_not_json_may_be_better_next_time(String body) {
        Exchange done = run("mapping:crm/deal", body);

        assertThat(done.getException())
                .isInstanceOf(RetryableFailure.class)
                .hasMessageContaining("crm/deal")
                .hasMessageNotContaining("Erika")
                .hasNoCause();
        assertThat(((HandoffException) done.getException()).code()).isEqualTo("MAPPING_INPUT_NOT_JSON");
    }

    @Test
    void a_route_with_an_unknown_mapping_does_not_start() {
        assertThatThrownBy(() -> CAMEL.getEndpoint("mapping:crm/dael"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasStackTraceContaining("did you mean 'crm/deal'?");
    }

    @Test
    void a_route_with_an_unknown_schema_or_option_does_not_start() {
        assertThatThrownBy(() -> CAMEL.getEndpoint("mapping:crm/deal?schema=custmer"))
                .hasStackTraceContaining("did you mean 'customer'?");
        assertThatThrownBy(() -> CAMEL.getEndpoint("mapping:crm/deal?shcema=customer"))
                .hasStackTraceContaining("shcema");
    }

    private Exchange run(String uri, Object body) {
        return run(uri, body, exchange -> {});
    }

    private Exchange run(String uri, Object body, Consumer<Exchange> prepare) {
        return CAMEL.createFluentProducerTemplate()
                .to(uri)
                .withProcessor(exchange -> {
                    exchange.getMessage().setBody(body);
                    prepare.accept(exchange);
                })
                .send();
    }
}
