package io.baton.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Refuses characters that PostgreSQL or UTF-8 cannot hold: U+0000 and halves of surrogate pairs. */
final class Texts {

    private Texts() {}

    static void check(JsonNode root) {
        check(root, "");
    }

    private static void check(JsonNode node, String pointer) {
        if (node.isTextual()) {
            check(node.textValue(), pointer);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), pointer + "/" + i);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                check(member.getKey(), pointer);
                check(member.getValue(), pointer + "/" + Pointers.escape(member.getKey()));
            }
        }
    }

    private static void check(String text, String pointer) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw StrictJson.malformed(pointer, "The character U+0000 cannot be kept.");
            }
            if (Character.isSurrogate(c) && !isPair(text, i++)) {
                throw StrictJson.malformed(pointer, "Half a surrogate pair is no character.");
            }
        }
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }
}
