package io.baton.system;

/** Says which system a failed call was for; the cause says what happened. */
final class CallFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final String system;

    CallFailed(String system, Throwable cause) {
        super("a call of " + system + " failed", cause);
        this.system = system;
    }

    String system() {
        return system;
    }
}
