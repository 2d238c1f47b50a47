package io.baton.insight.meter;

import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

/** One figure about the ledger, by name and tags. */
record Figure(Name name, Tags tags) {

    /** The names there are. */
    enum Name {
        HANDOFFS("baton.handoffs", "Handoffs under way, by state.", null),
        LATE("baton.handoffs.late", "Handoffs under way past their service level.", null),
        PARKED("baton.handoffs.parked", "Handoffs that wait for a system to answer or to have room.", null),
        OVERDUE("baton.handoffs.overdue", "How long the longest due handoff has waited for a free runner.", "seconds"),
        TASKS("baton.tasks", "Open tasks, by kind, owner and whether they are overdue.", null),
        UNSENT("baton.notices.unsent", "How long the oldest notice that could not be sent has waited.", "seconds");

        private final String text;
        private final String description;
        private final @Nullable String unit;

        Name(String text, String description, @Nullable String unit) {
            this.text = text;
            this.description = description;
            this.unit = unit;
        }

        String text() {
            return text;
        }

        String description() {
            return description;
        }

        /** Null for a count. */
        @Nullable
        String unit() {
            return unit;
        }
    }

    static Figure of(Name name, String... tags) {
        return new Figure(name, Tags.of(tags));
    }
}
