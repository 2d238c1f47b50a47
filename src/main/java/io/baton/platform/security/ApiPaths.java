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

    /** Health (a probe cannot sign in) and the description of the API (no secret, and needed before signing in). */
    static boolean isOpen(String path) {
        return path.equals("/observe/health")
                || path.startsWith("/observe/health/")
                || path.equals("/api/v1/openapi")
                || path.equals("/q/openapi");
    }
}
