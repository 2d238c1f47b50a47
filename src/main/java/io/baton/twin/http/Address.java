package io.baton.twin.http;

/** Where to listen; port 0 is any that is free. */
public record Address(String host, int port) {}
