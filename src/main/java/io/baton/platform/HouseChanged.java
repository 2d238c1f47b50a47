package io.baton.platform;

/**
 * Edited routes, mappings or definitions have passed the check and are to be in force from now on. Whoever keeps
 * something made of these files reads them again.
 */
public record HouseChanged() {}
