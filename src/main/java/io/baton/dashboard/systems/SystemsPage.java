package io.baton.dashboard.systems;

import io.baton.dashboard.Frame;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The systems around Baton.
 *
 * @param others troubles that are no system's
 */
record SystemsPage(Frame frame, List<SystemRow> systems, List<Troubles.Trouble> others) implements TemplateInstance {}
