package io.baton.insight.drawing;

import java.util.Locale;

/** Writes one SVG: its title and description are its text for those who do not see it. Not thread-safe. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a drawing.
     *
     * @param name        its class, by which a style sheet gives it size and colours
     * @param title       what it is, in a few words
     * @param description what it shows, with its numbers; may be empty
     */
    Svg(String name, double width, double height, String title, String description) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"")
                .append(escaped(name))
                .append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(description.isEmpty() ? title : title + ": " + description))
                .append("\">");
    }

    /** A rectangle with a text that shows when it is pointed at; what has no extent is left out. */
    Svg bar(String name, double x, double y, double width, double height, String tip) {
        if (width > 0 && height > 0) {
            text.append("<rect class=\"")
                    .append(escaped(name))
                    .append("\" x=\"")
                    .append(number(x))
                    .append("\" y=\"")
                    .append(number(y))
                    .append("\" width=\"")
                    .append(number(width))
                    .append("\" height=\"")
                    .append(number(height))
                    .append("\"><title>")
                    .append(escaped(tip))
                    .append("</title></rect>");
        }
        return this;
    }

    /** A text that begins, ends or has its middle at a place: {@code start}, {@code end}, {@code middle}. */
    Svg words(String anchor, double x, double y, String words) {
        text.append("<text text-anchor=\"")
                .append(anchor)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\">")
                .append(escaped(words))
                .append("</text>");
        return this;
    }

    String end() {
        return text.append("</svg>").toString();
    }

    private static String number(double value) {
        String exact = String.format(Locale.ROOT, "%.2f", value);
        return exact.replaceAll("\\.?0+$", "");
    }

    private static String escaped(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
