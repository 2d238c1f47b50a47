package io.baton.platform.security;

/** Which paths programs use, and which may be read by anyone. */
final class ApiPaths {

    private ApiPaths() {}

    static boolean isApi(String path) {
        return path.startsWith("/api/") || isIntake(path);
    }

    static boolean isIntake(String path) {
        return path.startsWith("/intake/");
    }

    /** The description of the API: it holds no secret, and is needed before signing in. */
    static boolean isOpen(String path) {
        return path.equals("/api/v1/openapi");
    }
}
