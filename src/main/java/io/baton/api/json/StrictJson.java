package io.baton.api.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.baton.api.ApiConfig;
import io.baton.platform.problem.FieldError;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads JSON as the standard has it and nothing else: UTF-8, no duplicate keys, nothing after the value, limited depth,
 * exact numbers, no characters that a store or another system cannot hold. Whatever is wrong is an
 * {@code API_MALFORMED_BODY} problem that says where.
 */
@ApplicationScoped
public class StrictJson {

    private static final Pattern OUR_SETTING = Pattern.compile(", from `[^`]*`");
    private static final int MAX_NUMBER = 100;
    private static final int MAX_NAME = 1000;

    private final JsonMapper mapper;

    public StrictJson(ApiConfig config) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(config.maxDepth())
                .maxNumberLength(MAX_NUMBER)
                .maxNameLength(MAX_NAME)
                .build();
        this.mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** Reads one JSON value. */
    public JsonNode read(byte[] body) {
        String text = Utf8.decode(body);
        if (text.isBlank()) {
            throw malformed("", "The body is empty.");
        }
        try {
            JsonNode value = mapper.readTree(text);
            Texts.check(value);
            return value;
        } catch (JsonProcessingException e) {
            throw malformed(pointer(e), where(e.getLocation()) + plain(e));
        }
    }

    static ProblemException malformed(String pointer, String detail) {
        return new ProblemException(ProblemCode.API_MALFORMED_BODY, detail, List.of(FieldError.at(pointer, detail)));
    }

    private static String where(JsonLocation at) {
        return at == null ? "" : "Line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    private static String plain(JacksonException e) {
        return OUR_SETTING.matcher(e.getOriginalMessage()).replaceAll("");
    }

    private static String pointer(JsonProcessingException e) {
        return e.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().pathAsPointer().toString()
                : "";
    }
}
