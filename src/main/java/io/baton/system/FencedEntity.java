package io.baton.system;

import io.baton.handoff.Fence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.BufferedHttpEntity;

/**
 * A request's body whose last byte waits for one more look at the lease. What went out before is no request yet: its
 * length is told in front, so a system that is left waiting for the rest does nothing.
 */
final class FencedEntity extends BufferedHttpEntity {

    FencedEntity(HttpEntity body) throws IOException {
        super(body);
    }

    /** @throws io.baton.platform.RetryableFailure {@code LEASE_OVER}: the body was not sent whole */
    @Override
    public void writeTo(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        super.writeTo(bytes);
        byte[] content = bytes.toByteArray();
        int last = content.length - 1;
        if (last >= 0) {
            out.write(content, 0, last);
            Fence.pass();
            out.write(content, last, 1);
            out.flush();
            Fence.sent();
        }
    }

    /** Told in chunks, a body that breaks off would look whole. */
    @Override
    public boolean isChunked() {
        return false;
    }
}
