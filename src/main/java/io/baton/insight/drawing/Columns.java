package io.baton.insight.drawing;

import java.util.List;
import java.util.stream.Collectors;

/** A small chart of columns over time; several of them side by side share their columns' places. */
public final class Columns {

    private static final double WIDTH = 240;
    private static final double HEIGHT = 72;
    private static final double BASE = HEIGHT - 14; // room for the first and the last label
    private static final double GAP = 2;
    private static final double THINNEST = 0.5;
    private static final int FEWEST = 6; // places, so that one week alone is a column and not a wall

    private Columns() {}

    /**
     * One column.
     *
     * @param label what it stands for, such as a day
     * @param value from 0 up
     * @param said  the value in words
     */
    public record Column(String label, double value, String said) {}

    /** The drawing; the highest column, or {@code full} where that is higher, fills the height. */
    public static String of(String title, List<Column> columns, double full) {
        String said = columns.stream()
                .map(column -> column.label() + ": " + column.said())
                .collect(Collectors.joining("; "));
        Svg svg = new Svg("columns", WIDTH, HEIGHT, title, said.isEmpty() ? "nothing" : said);
        double top = columns.stream().mapToDouble(Column::value).reduce(full, Math::max);
        double width = WIDTH / Math.max(FEWEST, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double height = top == 0 ? 0 : column.value() / top * BASE;
            double thin = column.value() > 0 ? Math.max(height, THINNEST) : 0;
            svg.bar(
                    "column",
                    i * width,
                    BASE - thin,
                    Math.max(width - GAP, THINNEST),
                    thin,
                    column.label() + ": " + column.said());
        }
        if (!columns.isEmpty()) {
            svg.words("start", 0, HEIGHT - 2, columns.get(0).label());
        }
        if (columns.size() > 2) {
            svg.words(
                    "end",
                    columns.size() * width,
                    HEIGHT - 2,
                    columns.get(columns.size() - 1).label());
        }
        return svg.end();
    }
}
