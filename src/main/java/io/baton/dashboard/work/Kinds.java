package io.baton.dashboard.work;

import io.baton.handoff.Ask;

/** The kinds of tasks in words. */
final class Kinds {

    private Kinds() {}

    static String of(Ask.Kind kind) {
        return switch (kind) {
            case MISSING_DATA -> "Missing data";
            case APPROVAL -> "Approval";
            case EXCEPTION -> "Exception";
            case REVIEW -> "Review";
        };
    }
}
