package io.baton.twin.salesforce;

/** A record named by the value of an external id field. */
record ExternalKey(String object, String field, String value) {}
