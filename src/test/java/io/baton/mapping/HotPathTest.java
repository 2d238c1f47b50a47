package io.baton.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import io.baton.platform.Json;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory instead of time, because it does not depend on what else the machine is doing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HotPathTest {

    private static final String MAPPING = """
            def label(x) lowercase(default($x, "none"))
            let lines = [for (.lines) {"key": .Id, "amount": money(.TotalPrice, $currency), "role": label(.Role__c)}]
            {"key": .Id, "total": money-sum([for ($lines) .amount]), "lines": $lines, "name": clip(.Name, 80)}
            """;
    private static final String DEAL = "{\"Id\":\"0061\",\"Name\":\"N\",\"lines\":["
            + "{\"Id\":\"1\",\"TotalPrice\":12.10,\"Role__c\":\"Lead\"},{\"Id\":\"2\",\"TotalPrice\":7}]}";

    @Test
    void a_mapping_is_neither_compiled_nor_given_a_mapper_per_call(@TempDir Path path) {
        new MappingFolder(path).write("crm/deal.jslt", MAPPING);
        Mappings mappings = new Mappings(path, new Schemas(path));
        JsonNode deal = Json.read(DEAL);
        Map<String, JsonNode> variables = Map.of("currency", Json.read("\"EUR\""));

        long compiling = allocated(1, () -> new Mappings(path, mappings.schemas()).apply("crm/deal", deal, variables));
        long warm = allocated(1000, () -> mappings.apply("crm/deal", deal, variables));

        assertThat(warm).isLessThan(20_000).isLessThan(compiling / 5);
    }

    /** Bytes per call, after some calls that are not counted. */
    private static long allocated(int calls, Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        repeat(calls, work);
        long before = threads.getCurrentThreadAllocatedBytes();
        repeat(calls, work);
        return (threads.getCurrentThreadAllocatedBytes() - before) / calls;
    }

    private static void repeat(int calls, Runnable work) {
        for (int i = 0; i < calls; i++) {
            work.run();
        }
    }
}
