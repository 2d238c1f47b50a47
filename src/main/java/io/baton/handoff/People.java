package io.baton.handoff;

import java.util.Map;

/** What people supplied and decided for a handoff. Implemented by the task room. */
public interface People {

    /** Everything supplied and decided so far, in the reserved variables' form that {@link Gates} reads. */
    Map<String, Object> of(HandoffId id);

    /** The variables with supplied values laid over them where the record's own value has not changed since. */
    Map<String, Object> overlay(Map<String, Object> variables, Map<String, Object> people);
}
