package io.baton.policy.rule;

/** One step of a {@link FieldPath}; prints as it is written. */
public sealed interface PathStep {

    /** The member of that name. */
    record Name(String name) implements PathStep {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The list's element at that position, from 0. */
    record Index(int position) implements PathStep {
        @Override
        public String toString() {
            return "[" + position + "]";
        }
    }

    /** The list's first element whose member has that text. */
    record Where(String member, String value) implements PathStep {
        @Override
        public String toString() {
            return "[" + member + "=" + value + "]";
        }
    }

    /** Every element of the list. */
    record Each() implements PathStep {
        @Override
        public String toString() {
            return "[]";
        }
    }
}
