package io.baton.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.component.salesforce.SalesforceComponent;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import sun.reflect.ReflectionFactory;

/** The project's own routes, mappings, definitions and settings keep the house rules. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseRulesTest {

    private static final CheckFolders PROJECT = CheckFolders.under(Path.of(""));

    @Test
    void this_house_keeps_its_rules() throws Exception {
        try (StubCamel camel = new StubCamel(PROJECT)) {
            furnish(camel.context());
            Set<String> settings = ProjectSources.settings();

            CheckReport report = new BatonCheck(PROJECT, settings, camel.context()).run();

            assertThat(report.findings()).as(report.summary()).isEmpty();
        }
    }

    /** Gives the context the beans that routes name. They are never called, so none is wired. */
    private static void furnish(CamelContext context) throws Exception {
        for (var bean : ProjectSources.beans().entrySet()) {
            boolean known = context.hasComponent(bean.getKey()) != null;
            if (!known && !bean.getKey().equals("durableSteps")) {
                context.getRegistry().bind(bean.getKey(), unwired(bean.getValue()));
            }
        }
        context.getRegistry().bind("seenDeals", new MemoryIdempotentRepository());
        SalesforceComponent salesforce = new SalesforceComponent();
        salesforce.setLazyLogin(true);
        context.addComponent("salesforce", salesforce);
    }

    private static Object unwired(Class<?> type) throws Exception {
        var constructor = ReflectionFactory.getReflectionFactory()
                .newConstructorForSerialization(type, Object.class.getDeclaredConstructor());
        return constructor.newInstance();
    }
}
