package io.baton.dashboard.form;

import io.baton.platform.FolderConfig;
import io.baton.platform.HouseChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;

/** The shapes by the schemas that answers are held against: read once, and again when changed files were taken. Thread-safe. */
@ApplicationScoped
public class ShapesInForce {

    private final Path canonical;
    private volatile Shapes shapes;

    public ShapesInForce(FolderConfig folders) {
        this.canonical = folders.mappings().resolve("canonical");
        this.shapes = new Shapes(canonical);
    }

    /** Those in force now; for all fields of one page to be taken once. */
    public Shapes now() {
        return shapes;
    }

    void take(@Observes HouseChanged changed) {
        shapes = new Shapes(canonical);
    }
}
