package io.baton.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/**
 * JSON as Baton reads and writes it everywhere: decimals are exact in both directions ({@code 12.10} stays
 * {@code 12.10}), no number is ever written in scientific notation, times are ISO 8601, and text after the value is
 * an error. Reading text that is not JSON throws {@link UncheckedIOException}; empty text reads as null.
 */
public final class Json {

    /** The one configured mapper; shared, thread-safe, not to be configured further. */
    public static final ObjectMapper MAPPER = JsonMapper.builder(factory())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private Json() {}

    public static JsonNode read(String text) {
        try {
            return present(MAPPER.readTree(text));
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    public static JsonNode read(byte[] bytes) {
        try {
            return present(MAPPER.readTree(bytes));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** Reads to the end and closes the stream. */
    public static JsonNode read(InputStream stream) {
        try (stream) {
            return present(MAPPER.readTree(stream));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** The compact text of a tree, a record or a plain value. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    private static JsonNode present(JsonNode read) {
        return read.isMissingNode() ? NullNode.getInstance() : read;
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .addDecorator((ignored, generator) -> new PlainNumbers(generator))
                .build();
    }

    /** Writes binary floats by their shortest decimal form; Jackson would write ten million as {@code 1.0E7}. */
    private static final class PlainNumbers extends JsonGeneratorDelegate {

        PlainNumbers(JsonGenerator generator) {
            super(generator, false);
        }

        @Override
        public void writeNumber(double value) throws IOException {
            if (Double.isFinite(value)) {
                writeNumber(BigDecimal.valueOf(value));
            } else {
                super.writeNumber(value);
            }
        }
    }
}
