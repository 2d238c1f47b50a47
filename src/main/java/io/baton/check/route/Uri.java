package io.baton.check.route;

import io.baton.check.yaml.YamlNode;
import java.util.Set;

/**
 * Where a node sends to or a route listens at, as its author wrote it.
 *
 * @param node the node that carries the address, for its line
 * @param text the address, without its parameters
 * @param name the parameter {@code name}, which gates carry; else empty
 */
public record Uri(YamlNode node, String text, String name) {

    /** What stays in the process, or reaches only our own database. */
    private static final Set<String> LOCAL = Set.of(
            "direct",
            "log",
            "mapping",
            "handoff",
            "bean",
            "mock",
            "timer",
            "dataformat",
            "validator",
            "ref",
            "jpa",
            "seda",
            "vm",
            "controlbus",
            "scheduler",
            "event",
            "stub",
            "");

    static Uri of(YamlNode node) {
        if (node.isScalar()) {
            return new Uri(node, node.text(), "");
        }
        YamlNode uri = node.get("uri").orElse(node);
        String name = node.get("parameters").map(given -> given.textOf("name")).orElse("");
        return new Uri(uri, uri.text(), name);
    }

    public String scheme() {
        int colon = text.indexOf(':');
        return text.startsWith("{{") ? "{{" : colon < 0 ? text : text.substring(0, colon);
    }

    /** What follows the scheme, without slashes before it and options after it. */
    public String path() {
        int colon = text.indexOf(':');
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        int question = rest.indexOf('?');
        return (question < 0 ? rest : rest.substring(0, question)).replaceFirst("^/+", "");
    }

    /** Whether a send to it leaves the process; an address out of a setting is taken to leave. */
    public boolean leaves() {
        return !LOCAL.contains(scheme());
    }

    public boolean isDirect() {
        return "direct".equals(scheme());
    }

    /** Whether it is a checkpoint, an approval or an awaited event. */
    public boolean isGate() {
        return "handoff".equals(scheme())
                && Set.of("checkpoint", "approval", "await").contains(path());
    }
}
