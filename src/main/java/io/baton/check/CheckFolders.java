package io.baton.check;

import java.nio.file.Path;

/** Where the house keeps its routes, mappings and settings. */
public record CheckFolders(Path routes, Path mappings, Path config) {

    /** The folders of a house under one root, by their usual names. */
    public static CheckFolders under(Path root) {
        return new CheckFolders(root.resolve("routes"), root.resolve("mappings"), root.resolve("config"));
    }
}
