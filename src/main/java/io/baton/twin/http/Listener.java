package io.baton.twin.http;

import io.vertx.core.Future;

/** Something that listens at an address it keeps, whether it is open or shut. */
public interface Listener {

    /** Starts to listen; nothing happens where it does already. */
    Future<Void> open();

    /** Closes every connection and listens no more; calls are refused. */
    Future<Void> shut();

    /** The address, known once it was open. */
    String url();
}
