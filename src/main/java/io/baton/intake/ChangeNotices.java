package io.baton.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks sooner at a record of the CRM that is said to have changed. Only an accelerator: what is missed here,
 * because the CRM or this process is down, the sweep finds.
 */
@ApplicationScoped
public class ChangeNotices {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeNotices.class);

    private final ProducerTemplate camel;
    private final Set<String> looking = ConcurrentHashMap.newKeySet();

    public ChangeNotices(ProducerTemplate camel) {
        this.camel = camel;
    }

    /** Returns at once; a record that is being looked at already is not looked at twice. */
    public void changed(String recordId) {
        if (looking.add(recordId)) {
            var unused = camel.asyncSendBody("direct:intake.change-noticed", recordId)
                    .whenComplete((done, error) -> {
                        looking.remove(recordId);
                        if (error != null) {
                            LOG.info("The noticed change is left to the sweep: {}", error.getMessage());
                        }
                    });
        }
    }
}
