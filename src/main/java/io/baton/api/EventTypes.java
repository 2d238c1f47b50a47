package io.baton.api;

import java.util.Map;

/** Which handoff begins with which CloudEvents type. */
public interface EventTypes {

    /** The handoff types by event type; read on every event, so a reload shows at once. */
    Map<String, String> known();
}
