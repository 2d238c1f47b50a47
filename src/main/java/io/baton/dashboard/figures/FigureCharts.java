package io.baton.dashboard.figures;

import io.baton.dashboard.figures.FiguresPage.Chart;
import io.baton.insight.Figures.Part;
import io.baton.insight.drawing.Columns;
import io.baton.insight.drawing.Columns.Column;
import io.baton.insight.drawing.Lengths;
import io.quarkus.qute.RawString;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Small charts over the days, weeks or months of a period. */
final class FigureCharts {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private FigureCharts() {}

    /** How many completed, how long they took, how many in time; nothing for no parts. */
    static List<Chart> of(List<Part> parts, String by) {
        if (parts.isEmpty()) {
            return List.of();
        }
        DateTimeFormatter form = by.equals("month") ? MONTH : DAY;
        return List.of(
                chart(
                        "Completed by " + by,
                        parts,
                        0,
                        part -> column(form, part, (double) part.completed(), Long.toString(part.completed()))),
                chart(
                        "Median time by " + by,
                        parts,
                        0,
                        part -> column(form, part, part.median(), Lengths.words(part.median()))),
                chart("Service level kept by " + by, parts, 1, part -> kept(form, part)));
    }

    private static Column kept(DateTimeFormatter form, Part part) {
        double rate = part.hitRate() == null ? 0 : part.hitRate();
        return column(form, part, rate, FiguresView.share(part.hitRate()));
    }

    private static Column column(DateTimeFormatter form, Part part, double value, String said) {
        return new Column(form.format(part.from()), value, said);
    }

    private static Chart chart(String title, List<Part> parts, double full, Function<Part, Column> column) {
        return new Chart(
                title,
                new RawString(Columns.of(title, parts.stream().map(column).toList(), full)));
    }
}
