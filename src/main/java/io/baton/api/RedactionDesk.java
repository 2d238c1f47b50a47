package io.baton.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a person's text out of everything that is stored. */
public interface RedactionDesk {

    /** Redacts, unless handoffs under way stand against it. Asked again it redacts what came in since. */
    Answer redact(Order order);

    /**
     * What is asked.
     *
     * @param subject the person's text: an e-mail address, a name
     * @param reason  why, for the audit trail
     * @param by      who asks
     * @param force   even though handoffs it occurs in are under way
     */
    record Order(String subject, String reason, String by, boolean force) {

        /** Never shows whom it is about. */
        @Override
        public String toString() {
            return "Order[by " + by + "]";
        }
    }

    /** What the desk says. */
    sealed interface Answer {

        /** It is done. */
        record Done(Redacted what) implements Answer {}

        /** These handoffs are under way; nothing was changed. */
        record UnderWay(List<UUID> handoffs) implements Answer {}
    }

    /** What was redacted. */
    @RegisterForReflection
    @Schema(description = "What was redacted.")
    record Redacted(
            @Schema(description = "Digest of the subject, as the audit trail has it")
            String subject,

            @Schema(description = "Rows changed, by table") Map<String, Integer> rows,

            @Schema(description = "How many handoffs it occurred in")
            int handoffs) {}
}
