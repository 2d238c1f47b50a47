package io.baton.dashboard.errors;

import io.quarkus.qute.TemplateInstance;

/** What htmx puts into the page that is shown. */
record TroublePart(String heading, String detail, String advice) implements TemplateInstance {}
