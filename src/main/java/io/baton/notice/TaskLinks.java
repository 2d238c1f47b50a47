package io.baton.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * Links to tasks that are sent to people: the task and until when, as a signed JWT (RFC 7519, HS256). A link lets nobody in:
 * it says that Baton sent it and that it still holds, and whoever follows it signs in like anybody else.
 */
@ApplicationScoped
public class TaskLinks {

    private static final String ISSUER = "baton";

    private final LinkKey key;
    private final NoticeConfig config;
    private final Clock clock;

    TaskLinks(LinkKey key, NoticeConfig config, Clock clock) {
        this.key = key;
        this.config = config;
        this.clock = clock;
    }

    /** The link's last part: URL-safe, some 200 characters. */
    String to(UUID task) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(task.toString());
        claims.setExpirationTime(
                NumericDate.fromSeconds(clock.instant().plus(config.linkLife()).getEpochSecond()));
        JsonWebSignature signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signed.setKey(key.get());
        try {
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    /** The task it leads to; empty for a link that Baton did not make, that was changed, or whose time is over. */
    public Optional<UUID> read(String link) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                    .setVerificationKey(key.get())
                    .setExpectedIssuer(ISSUER)
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(link);
            return Optional.of(UUID.fromString(claims.getSubject()));
        } catch (InvalidJwtException | MalformedClaimException notOurs) {
            return Optional.empty();
        }
    }
}
