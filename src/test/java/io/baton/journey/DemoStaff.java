package io.baton.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** The people of the demo: they see on the board whom a deal waits for, and settle it there, with nothing but a browser. */
final class DemoStaff {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What a person looks up elsewhere, by the label that asks for it. */
    private static final Map<String, String> LOOKED_UP = Map.of(
            "Registration number", "KVK 34117528",
            "Accounts payable mail address", "payables@vanvossen.example",
            "Purchase order number", "PO-4711");

    private final Browser browser;
    private final String deals;
    private final Map<String, String> names;

    private DemoStaff(Browser browser, String deals, Map<String, String> names) {
        this.browser = browser;
        this.deals = deals;
        this.names = names;
    }

    /** Those whom the sign-in page names, for the deals with that mark in their names. */
    static DemoStaff of(Browser browser, String deals) {
        browser.signOut();
        browser.open("/");
        List<String> cells = browser.texts("td");
        Map<String, String> names = new TreeMap<>();
        for (int row = 0; row < cells.size(); row += 3) {
            names.put(cells.get(row + 2), cells.get(row));
        }
        return new DemoStaff(browser, deals, names);
    }

    /** Watches the board, which moves by itself, until so many of the deals stand in each of the two columns. */
    void watch(int waiting, int ended) {
        browser.signIn(names.get("Viewer"));
        browser.open("/");
        Awaitility.await(waiting + " waiting and " + ended + " ended on the board")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions() // the board changes under the reader's eyes
                .until(() -> cards("PEOPLE").size() == waiting && cards("ENDED").size() == ended);
    }

    /** What those are whom the deals wait for, as the board says. */
    List<String> asked() {
        return Awaitility.await("somebody is asked")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> named(cards("PEOPLE")), titles -> !titles.isEmpty());
    }

    private List<String> named(List<String> cards) {
        return names.keySet().stream()
                .filter(title -> cards.stream().anyMatch(card -> card.contains(title)))
                .toList();
    }

    /** Somebody who is that works off what is asked of them about the deals. */
    void settle(String title) {
        browser.signIn(names.get(title));
        while (browser.followIn(".task", deals)) {
            browser.texts("form.settle fieldset .label").forEach(label -> browser.fill(label, lookedUp(label)));
            browser.click("form.settle button.main");
            browser.await(".notice.good", ".");
            browser.open("/work");
        }
    }

    private List<String> cards(String column) {
        return browser.texts(".column." + column + " .card").stream()
                .filter(card -> card.contains(deals))
                .toList();
    }

    private static String lookedUp(String label) {
        return Objects.requireNonNull(LOOKED_UP.get(label), "nobody knows: " + label);
    }
}
