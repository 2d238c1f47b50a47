package io.baton.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The machines' bearer tokens. Only their digests are known, and all of them are compared in constant time. */
@ApplicationScoped
public class MachineTokens {

    private final Map<String, SecurityConfig.MachineToken> tokens;

    public MachineTokens(SecurityConfig config) {
        this.tokens = config.tokens();
    }

    /** The machine whose token this is. */
    Optional<Caller> find(String token) {
        byte[] digest = Secrets.digest(token);
        Caller found = null;
        for (Map.Entry<String, SecurityConfig.MachineToken> entry : tokens.entrySet()) {
            byte[] known = HexFormat.of().parseHex(entry.getValue().sha256());
            if (MessageDigest.isEqual(known, digest)) {
                found = new Caller("machine:" + entry.getKey(), entry.getValue().roles());
            }
        }
        return Optional.ofNullable(found);
    }
}
