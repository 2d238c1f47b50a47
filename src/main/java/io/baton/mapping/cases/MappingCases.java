package io.baton.mapping.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.mapping.MappingFault;
import io.baton.mapping.Mappings;
import io.baton.mapping.OutputSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Proves mappings by the cases beside them: {@code <name>.cases.yaml} for {@code <name>.jslt}, a list of
 * {@code {name, in, variables?, schema?, out | error}}. Every mapping has at least one ordinary and one error case.
 */
public final class MappingCases {

    private static final String SUFFIX = ".cases.yaml";

    private final Mappings mappings;

    public MappingCases(Mappings mappings) {
        this.mappings = mappings;
    }

    /** Runs all cases of all mappings and checks that neither is without the other; empty when all is well. */
    public List<CaseFailure> runAll() {
        List<CaseFailure> failures = new ArrayList<>();
        List<String> names = mappings.names();
        names.forEach(name -> failures.addAll(run(name)));
        caseFiles().stream()
                .filter(file -> !names.contains(file.substring(0, file.length() - SUFFIX.length())))
                .forEach(file -> failures.add(new CaseFailure(
                        mappings.folder().resolve(file), 1, "", "there is no mapping beside these cases")));
        return failures;
    }

    /** Runs the cases of one mapping. */
    public List<CaseFailure> run(String name) {
        Path file = mappings.folder().resolve(name + SUFFIX);
        if (!Files.isRegularFile(file)) {
            Path mapping = mappings.folder().resolve(name + ".jslt");
            return List.of(new CaseFailure(mapping, 1, "", "has no cases; write " + file.getFileName() + " beside it"));
        }
        Optional<MappingFault> fault = mappings.fault(name);
        if (fault.isPresent()) {
            MappingFault broken = fault.get();
            return List.of(
                    new CaseFailure(Path.of(broken.file()), Math.max(1, broken.line()), "", broken.getMessage()));
        }
        CaseFile cases = CaseFile.read(file);
        List<CaseFailure> failures = new ArrayList<>(cases.failures());
        failures.addAll(lacking(file, cases.cases()));
        cases.cases().forEach(example -> run(name, file, example).ifPresent(failures::add));
        return failures;
    }

    private static List<CaseFailure> lacking(Path file, List<MappingCase> cases) {
        List<CaseFailure> failures = new ArrayList<>();
        if (cases.stream().noneMatch(example -> example.error() == null)) {
            failures.add(new CaseFailure(file, 1, "", "needs an ordinary case, one with 'out'"));
        }
        if (cases.stream().noneMatch(example -> example.error() != null)) {
            failures.add(new CaseFailure(file, 1, "", "needs an error case, one with 'error'"));
        }
        return failures;
    }

    private Optional<CaseFailure> run(String name, Path file, MappingCase example) {
        return difference(name, example).map(message -> new CaseFailure(file, example.line(), example.name(), message));
    }

    private Optional<String> difference(String name, MappingCase example) {
        JsonNode out;
        try {
            OutputSchema schema = OutputSchema.of(example.schema(), false, mappings.schemas());
            out = mappings.apply(name, example.in(), example.variables());
            schema.check(name, out);
        } catch (MappingFault fault) {
            return refused(example, fault);
        }
        if (example.error() != null) {
            return Optional.of("expected the error '" + example.error() + "' but the mapping answered");
        }
        return example.out() == null ? Optional.empty() : FirstDifference.between(example.out(), out);
    }

    private static Optional<String> refused(MappingCase example, MappingFault fault) {
        if (example.error() == null) {
            return Optional.of("failed: " + fault.getMessage());
        }
        return fault.getMessage().contains(example.error())
                ? Optional.empty()
                : Optional.of("expected the error '" + example.error() + "' but it was: " + fault.getMessage());
    }

    private List<String> caseFiles() {
        Path folder = mappings.folder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
