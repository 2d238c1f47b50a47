package io.baton.policy.definition;

import java.util.Set;

/**
 * Who holds a role beside those whose sign-in carries its name.
 *
 * @param members people, by the name they sign in with
 * @param groups  groups that a sign-in may carry, as the identity provider names them
 */
public record Holders(Set<String> members, Set<String> groups) {}
