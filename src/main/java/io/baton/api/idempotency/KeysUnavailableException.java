package io.baton.api.idempotency;

import java.sql.SQLException;

/** The store of keys cannot be reached, so nothing was begun. */
public final class KeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeysUnavailableException(SQLException cause) {
        super("the store of idempotency keys failed", cause);
    }
}
