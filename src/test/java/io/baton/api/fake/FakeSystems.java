package io.baton.api.fake;

import io.baton.api.SystemStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;

/** One system that was never called. */
@Alternative
@ApplicationScoped
public class FakeSystems implements SystemStatus {

    @Override
    public List<View> list() {
        return List.of(new View("netsuite", "erp", Health.UNKNOWN, null, null, null, 0, Circuit.CLOSED, 0, null));
    }
}
