package io.baton.twin.http;

/** What a server serves. Everything is called from one event loop. */
public interface Site {

    /** Its name, by which faults find it. */
    String system();

    /** Declares what it answers. */
    void mount(Routes routes);

    /** Hands what was written to the operating system; called before an answer leaves. */
    void flush();

    /** The error answer for a status that a fault asks for. */
    Answer failure(int status);
}
