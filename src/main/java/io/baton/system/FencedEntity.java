package io.baton.system;

import io.baton.handoff.Fence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * A request's body whose last byte waits for one more look at the lease. What went out before is no request yet: its
 * length is told in front, so a system that is left waiting for the rest does nothing.
 */
final class FencedEntity extends HttpEntityWrapper {

    private final byte[] content;

    FencedEntity(HttpEntity body) throws IOException {
        super(body);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        content = bytes.toByteArray();
    }

    /** @throws io.baton.platform.RetryableFailure {@code LEASE_OVER}: the body was not sent whole */
    @Override
    public void writeTo(OutputStream out) throws IOException {
        int last = content.length - 1;
        if (last >= 0) {
            out.write(content, 0, last);
            Fence.pass();
            out.write(content, last, 1);
            out.flush();
            Fence.sent();
        }
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public long getContentLength() {
        return content.length;
    }

    /** Told in chunks, a body that breaks off would look whole. */
    @Override
    public boolean isChunked() {
        return false;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }
}
