package io.baton.api;

import io.baton.handoff.ChainReport;

/** Proves the audit trail whole; changes nothing. */
public interface AuditVerifier {

    /** Looks at every chain, up to the first that is broken. */
    ChainReport verify();
}
