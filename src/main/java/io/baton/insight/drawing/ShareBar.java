package io.baton.insight.drawing;

/** One line of a list as a bar: how much it is of the longest one. */
public final class ShareBar {

    private static final double WIDTH = 200;
    private static final double HEIGHT = 12;

    private ShareBar() {}

    /**
     * The drawing.
     *
     * @param name  class of the bar, such as {@code time-people}
     * @param share from 0 to 1; what is beyond is drawn as 1
     * @param said  the value in words
     */
    public static String of(String name, double share, String said) {
        double width = Math.max(0, Math.min(1, share)) * WIDTH;
        return new Svg("share-bar", WIDTH, HEIGHT, said, "")
                .bar(name, 0, 0, width, HEIGHT, said)
                .end();
    }
}
