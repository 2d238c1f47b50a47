package io.baton.platform.security;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** The lines of one log category, from when this is made until it is closed. */
final class LogLines extends Handler implements AutoCloseable {

    private final Logger category;
    private final Level before;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    LogLines(String name) {
        this.category = Logger.getLogger(name);
        this.before = category.getLevel();
        category.setLevel(Level.INFO);
        category.addHandler(this);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(new PatternFormatter("%s").format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        category.removeHandler(this);
        category.setLevel(before);
    }
}
