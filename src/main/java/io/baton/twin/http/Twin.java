package io.baton.twin.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.journal.Effects;

/** One vendor's stand-in. Everything but {@link #load} and {@link #close} is called from one event loop. */
public interface Twin extends AutoCloseable {

    /** Its name, as in {@code url("salesforce")}. */
    String system();

    /** Reads what the twin knew before, or its seed. */
    void load();

    /** Hands what was written to the operating system; called before an answer leaves. */
    void flush();

    Effects effects();

    /** A person's correction by hand; answers the record as it is now. */
    JsonNode correct(String object, String id, ObjectNode fields);

    /** Forgets everything but its seed. */
    void reset();

    @Override
    void close();
}
