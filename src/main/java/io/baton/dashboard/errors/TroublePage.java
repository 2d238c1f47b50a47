package io.baton.dashboard.errors;

import io.baton.dashboard.Frame;
import io.quarkus.qute.TemplateInstance;

/**
 * What people see in place of a page that cannot be shown.
 *
 * @param code    the status, and its title where the sentence does not say it, for whoever is told about it
 * @param heading what happened
 * @param detail  the same in a sentence, without secrets
 * @param advice  what to do now
 */
record TroublePage(Frame frame, String code, String heading, String detail, String advice)
        implements TemplateInstance {}
