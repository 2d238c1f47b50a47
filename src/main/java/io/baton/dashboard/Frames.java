package io.baton.dashboard;

import io.baton.platform.security.Rights;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the frame around a page of the request at hand. */
@ApplicationScoped
public class Frames {

    private final SecurityIdentity identity;
    private final Rights rights;
    private final Policies policies;
    private final Assets assets;

    public Frames(SecurityIdentity identity, Rights rights, Policies policies, Assets assets) {
        this.identity = identity;
        this.rights = rights;
        this.policies = policies;
        this.assets = assets;
    }

    /** A page of that title; the section is null for a page that lies nowhere in the navigation. */
    public Frame around(@Nullable Section section, String title) {
        return new Frame(title, section, visitor(), assets.version());
    }

    /** A page for whom we do not know, or could not find out: what went wrong may be the finding out. */
    public Frame anonymous(String title) {
        return new Frame(title, null, new Visitor("", Set.of(), List.of(), Set.of()), assets.version());
    }

    public Visitor visitor() {
        if (identity.isAnonymous()) {
            return new Visitor("", Set.of(), List.of(), Set.of());
        }
        Set<String> roles = identity.getRoles();
        List<String> titles = roles.stream().sorted().map(policies::role).toList();
        return new Visitor(identity.getPrincipal().getName(), roles, titles, rights.of(roles));
    }
}
