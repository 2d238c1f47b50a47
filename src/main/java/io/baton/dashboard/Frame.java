package io.baton.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param title   of the page, for the browser's tab and its first heading
 * @param section where in the navigation it lies; null for nowhere
 * @param visitor who looks at it
 * @param assets  changes with the style sheet and the scripts, so that no browser keeps old ones
 */
public record Frame(String title, @Nullable Section section, Visitor visitor, String assets) {

    public List<Section> sections() {
        return List.of(Section.values());
    }

    public boolean isAt(Section other) {
        return section == other;
    }
}
