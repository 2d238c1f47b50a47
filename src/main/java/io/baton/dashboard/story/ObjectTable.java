package io.baton.dashboard.story;

import java.util.List;

/**
 * A canonical object, or a list inside it, as a table.
 *
 * @param heads of its columns; empty for an object, whose rows are a label and a value
 */
record ObjectTable(String title, List<String> heads, List<List<String>> rows) {

    public boolean isList() {
        return !heads.isEmpty();
    }
}
