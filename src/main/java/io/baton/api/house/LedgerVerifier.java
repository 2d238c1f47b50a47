package io.baton.api.house;

import io.baton.api.AuditVerifier;
import io.baton.handoff.AuditChain;
import io.baton.handoff.ChainReport;
import jakarta.enterprise.context.ApplicationScoped;

/** Verifies the ledger's own chains. */
@ApplicationScoped
public class LedgerVerifier implements AuditVerifier {

    private final AuditChain chain;

    public LedgerVerifier(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public ChainReport verify() {
        return chain.verify();
    }
}
