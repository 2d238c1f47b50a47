package io.baton.canonical;

import org.jspecify.annotations.Nullable;

/** A postal address; the country is an ISO 3166-1 alpha-2 code. */
public record Address(
        @Nullable String street,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String state,
        @Nullable String country) {}
