package io.baton.twin.salesforce.record;

import com.fasterxml.jackson.databind.node.TextNode;

/** The text of the second it is, made once a second. */
final class LastInstant {

    private long seconds = Long.MIN_VALUE;
    private TextNode text = TextNode.valueOf("");

    TextNode node(long wanted) {
        if (wanted != seconds) {
            seconds = wanted;
            text = TextNode.valueOf(Instants.format(wanted));
        }
        return text;
    }
}
