package io.baton.policy;

import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Firm;
import io.baton.policy.reading.DefinitionReader;
import io.baton.policy.reading.Fault;
import io.baton.policy.reading.PolicyFolders;
import io.baton.policy.reading.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The handoff definitions in force, with the people and calendars they name. Read again by {@link #take}, all at once; as long as anything in
 * them is wrong, the last good definitions stay in force. Thread-safe.
 */
public final class Definitions {

    private static final Logger LOG = Logger.getLogger(Definitions.class);

    private final DefinitionReader reader;
    private volatile Reading good;
    private volatile List<Fault> faults;

    /** Reads the definitions once; what is wrong is in {@link #faults}. */
    public Definitions(PolicyFolders folders) {
        this.reader = new DefinitionReader(folders);
        this.good = reader.read();
        this.faults = good.faults();
    }

    /** The definition of that handoff; throws {@link IllegalArgumentException} when there is none. */
    public Definition of(String handoffType) {
        Map<String, Definition> all = good.definitions();
        Definition definition = all.get(handoffType);
        if (definition == null) {
            throw new IllegalArgumentException(
                    "no definition of handoff '" + handoffType + "'; there are " + all.keySet());
        }
        return definition;
    }

    /** Every definition in force, by type. */
    public Map<String, Definition> all() {
        return good.definitions();
    }

    /** Who is who. */
    public Firm firm() {
        return good.firm();
    }

    /** What was wrong with the files when they were last read. */
    public List<Fault> faults() {
        return faults;
    }

    /** Takes the files as they are now, unless anything in them is wrong. */
    public void take() {
        Reading reading = reader.read();
        faults = reading.faults();
        if (reading.isClean()) {
            good = reading;
            LOG.infof("Handoff definitions read again: %s", all().keySet());
        } else {
            LOG.errorf("Handoff definitions stay as they were; correct%n%s", lines(reading.faults()));
        }
    }

    private static String lines(List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
