package io.baton.insight.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.insight.Figures.Times;
import io.baton.insight.Spread;
import io.baton.insight.drawing.Columns.Column;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawingTest {

    @Test
    void the_time_bar_is_filled_by_its_three_parts() throws Exception {
        Element bar = read(TimeBar.of(times(300, 100, 200)));

        assertThat(bar.getAttribute("aria-label"))
                .isEqualTo("Where the time went: waiting on people 50 %, waiting on systems 17 %, working 33 %");
        assertThat(rect(bar, 0, "width")).isEqualTo(300);
        assertThat(rect(bar, 1, "x")).isEqualTo(300);
        assertThat(rect(bar, 2, "x") + rect(bar, 2, "width")).isEqualTo(600);
    }

    @Test
    void a_bar_of_no_time_is_empty_and_says_so() throws Exception {
        Element bar = read(TimeBar.of(times(0, 0, 0)));

        assertThat(bar.getElementsByTagName("rect").getLength()).isZero();
        assertThat(bar.getAttribute("aria-label")).contains("working 0 %");
    }

    @Test
    void columns_stand_on_one_base_and_the_highest_fills_the_height() throws Exception {
        Element chart =
                read(Columns.of("Completed", List.of(new Column("1 Nov", 5, "5"), new Column("8 Nov", 10, "10")), 0));

        assertThat(rect(chart, 0, "height") * 2).isEqualTo(rect(chart, 1, "height"));
        assertThat(rect(chart, 0, "y") + rect(chart, 0, "height"))
                .isEqualTo(rect(chart, 1, "y") + rect(chart, 1, "height"));
        assertThat(rect(chart, 1, "y")).isZero();
        assertThat(chart.getAttribute("aria-label")).isEqualTo("Completed: 1 Nov: 5; 8 Nov: 10");
    }

    @Test
    void a_share_is_drawn_of_the_whole_even_when_all_are_small() throws Exception {
        Element chart = read(Columns.of("Kept", List.of(new Column("1 Nov", 0.5, "50 %")), 1));

        assertThat(rect(chart, 0, "y")).isEqualTo(rect(chart, 0, "height"));
    }

    @Test
    void no_columns_are_a_drawing_too() throws Exception {
        assertThat(read(Columns.of("Completed", List.of(), 0)).getAttribute("aria-label"))
                .isEqualTo("Completed: nothing");
    }

    @Test
    void markup_in_a_name_stays_text() throws Exception {
        String nasty = "</text><script>alert('x')</script>\" onload=\"alert(1)&";

        Element chart = read(Columns.of(nasty, List.of(new Column(nasty, 1, nasty)), 0));
        Element bar = read(ShareBar.of("time-people", 0.5, nasty));

        assertThat(chart.getElementsByTagName("script").getLength()).isZero();
        assertThat(chart.getElementsByTagName("text").item(0).getTextContent()).isEqualTo(nasty);
        assertThat(chart.hasAttribute("onload")).isFalse();
        assertThat(bar.getAttribute("aria-label")).isEqualTo(nasty);
    }

    @Test
    void a_drawing_brings_no_colour_and_no_style_of_its_own() {
        String all = TimeBar.of(times(1, 2, 3))
                + Columns.of("Completed", List.of(new Column("1 Nov", 5, "5")), 0)
                + ShareBar.of("time-people", 2, "much");

        assertThat(all).doesNotContain("style", "fill", "#", "script");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 s",
        "0.04,under 0.1 s",
        "0.05,0.1 s",
        "0.4,0.4 s",
        "0.96,1 s",
        "3.42,3.4 s",
        "9.96,10 s",
        "12.4,12 s",
        "59,59 s",
        "60,1 min",
        "125,2 min 5 s",
        "3600,1 h",
        "7500,2 h 5 min",
        "273600,3 d 4 h"
    })
    void lengths_have_two_units_at_most_and_short_ones_a_tenth(double seconds, String words) {
        assertThat(Lengths.words(seconds)).isEqualTo(words);
    }

    private static Times times(double people, double systems, double working) {
        return new Times(spread(people + systems + working), spread(people), spread(systems), spread(working));
    }

    private static Spread spread(double total) {
        return new Spread(0, 0, total);
    }

    private static Element read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static double rect(Element svg, int number, String attribute) {
        NodeList all = svg.getElementsByTagName("rect");
        return Double.parseDouble(((Element) all.item(number)).getAttribute(attribute));
    }
}
