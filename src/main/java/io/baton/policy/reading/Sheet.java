package io.baton.policy.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One file while it is being read: where everything stands and what is wrong with it. */
record Sheet(Path file, Map<String, Integer> lines, List<Fault> faults) {

    static Sheet of(Path file) {
        return new Sheet(file, new HashMap<>(), new ArrayList<>());
    }

    void fault(int line, String message, String advice) {
        faults.add(new Fault(file, line, message, advice));
    }

    /** Names the line of the pointer, or of the nearest thing around it. */
    void fault(String pointer, String message, String advice) {
        String known = pointer;
        while (!lines.containsKey(known) && known.contains("/")) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        fault(lines.getOrDefault(known, 1), message, advice);
    }

    boolean isClean() {
        return faults.isEmpty();
    }
}
