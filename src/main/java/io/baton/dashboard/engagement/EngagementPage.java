package io.baton.dashboard.engagement;

import io.baton.dashboard.Frame;
import io.baton.dashboard.words.Stamp;
import io.baton.handoff.HandoffState;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All handoffs of one contract, the newest first. */
record EngagementPage(Frame frame, String key, List<Row> rows) implements TemplateInstance {

    /** One handoff; {@code took} is how long it took, or takes so far. */
    record Row(
            String path,
            String title,
            String passage,
            HandoffState state,
            String words,
            @Nullable String owner,
            @Nullable String waitingFor,
            Stamp opened,
            String took) {}
}
