package io.baton.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file that marks its faulty line with {@code # FAULT: part of the message}. */
record BrokenFile(String name, int line, String message) {

    private static final String MARK = "# FAULT: ";

    static Stream<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    static BrokenFile of(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int line = (int) lines.stream().takeWhile(each -> !each.contains(MARK)).count() + 1;
        String marked = lines.get(line - 1);
        return new BrokenFile(
                file.getFileName().toString(), line, marked.substring(marked.indexOf(MARK) + MARK.length()));
    }

    /** Asserts that the fault is the marked one, told of the copy in that folder, with what to do. */
    void isNamedBy(Fault fault, Path folder) {
        assertThat(fault.file()).isEqualTo(folder.resolve(name));
        assertThat(fault.message()).contains(message);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.advice()).isNotBlank();
    }
}
