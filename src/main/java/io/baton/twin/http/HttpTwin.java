package io.baton.twin.http;

/** A twin that is spoken to over HTTP. */
public interface HttpTwin extends Twin, Site {}
