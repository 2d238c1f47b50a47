package io.baton.api.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8, which is what JSON is between systems (RFC 8259); anything else is refused with the place of the first fault. */
final class Utf8 {

    private Utf8() {}

    static String decode(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(body.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            throw StrictJson.malformed("", "Byte " + (in.position() + 1) + " is not UTF-8.");
        }
        return out.flip().toString();
    }
}
