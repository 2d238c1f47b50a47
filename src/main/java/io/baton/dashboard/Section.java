package io.baton.dashboard;

/** The places of the navigation, in their order. */
public enum Section {
    FLOW("/", "Flow"),
    WORK("/work", "My work"),
    SYSTEMS("/systems", "Systems"),
    FIGURES("/figures", "Figures");

    private final String path;
    private final String label;

    Section(String path, String label) {
        this.path = path;
        this.label = label;
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }
}
