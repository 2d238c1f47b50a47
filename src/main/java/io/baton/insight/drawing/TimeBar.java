package io.baton.insight.drawing;

import io.baton.insight.Figures.Times;
import java.util.List;

/** Where the time of handoffs went, as one bar in three parts: people, systems, work. */
public final class TimeBar {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 24;
    private static final double PERCENT = 100;

    private TimeBar() {}

    private record Part(String name, String words, double seconds) {}

    /** The drawing; an empty bar where handoffs took no time at all. */
    public static String of(Times times) {
        double all = times.cycle().total();
        List<Part> parts = List.of(
                new Part(
                        "time-people",
                        "waiting on people",
                        times.waitingOnPeople().total()),
                new Part(
                        "time-systems",
                        "waiting on systems",
                        times.waitingOnSystems().total()),
                new Part("time-working", "working", times.working().total()));
        String said =
                String.join(", ", parts.stream().map(part -> said(part, all)).toList());
        Svg svg = new Svg("time-bar", WIDTH, HEIGHT, "Where the time went", said);
        double x = 0;
        for (Part part : parts) {
            double width = all == 0 ? 0 : part.seconds() / all * WIDTH;
            svg.bar(part.name(), x, 0, width, HEIGHT, said(part, all));
            x += width;
        }
        return svg.end();
    }

    private static String said(Part part, double all) {
        long share = all == 0 ? 0 : Math.round(part.seconds() / all * PERCENT);
        return part.words() + " " + share + " %";
    }
}
