package io.baton.mapping;

import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import io.baton.mapping.functions.Functions;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compiles mapping files; what they import is looked up from the mappings' folder and nowhere else. */
final class MappingCompiler {

    private final Path folder;

    MappingCompiler(Path folder) {
        this.folder = folder;
    }

    /**
     * Compiles one mapping.
     *
     * @throws MappingFault when the file, or one it imports, is no valid mapping
     */
    CompiledMapping compile(String name) {
        String file = name + ".jslt";
        MappingSource source = source(file);
        Set<String> uses = new TreeSet<>(source.variables());
        Map<String, String> imports = new TreeMap<>();
        Expression jslt = compile(file, source, imported -> {
            MappingSource other = source(imported);
            uses.addAll(other.variables());
            imports.put(imported, other.text());
            return new StringReader(other.text());
        });
        return new CompiledMapping(folder.resolve(file).toString(), source, uses, imports, jslt);
    }

    private interface Imports extends com.schibsted.spt.data.jslt.ResourceResolver {
        @Override
        Reader resolve(String file);
    }

    private Expression compile(String file, MappingSource source, Imports imports) {
        try {
            return new Parser(new StringReader(source.text()))
                    .withSource(folder.resolve(file).toString())
                    .withFunctions(Functions.ALL)
                    .withResourceResolver(imports)
                    .compile();
        } catch (JsltException refusal) {
            throw CompileFaults.of(folder.resolve(file).toString(), refusal);
        }
    }

    private MappingSource source(String file) {
        Path path = folder.resolve(file);
        MappingFault.Place place = new MappingFault.Place(path.toString(), 0, 0);
        if (!path.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize())) {
            throw new MappingFault(
                    MappingFault.NOT_COMPILED, place, "lies outside the mappings' folder; import a file inside", null);
        }
        try {
            return checked(path, new MappingSource(Files.readString(path)));
        } catch (NoSuchFileException absent) {
            throw new MappingFault(MappingFault.NOT_COMPILED, place, "there is no such file", absent);
        } catch (IOException unreadable) {
            throw new MappingFault(
                    MappingFault.NOT_COMPILED, place, "cannot be read as UTF-8 text; save it as UTF-8", unreadable);
        }
    }

    private static MappingSource checked(Path path, MappingSource source) {
        for (MappingSource.Refusal refusal : source.refusals()) {
            MappingFault.Place place = new MappingFault.Place(path.toString(), refusal.line(), refusal.column());
            throw new MappingFault(MappingFault.NOT_COMPILED, place, refusal.what(), null);
        }
        return source;
    }
}
