package io.baton.mapping;

/**
 * One thing a schema refuses.
 *
 * @param path    where, such as {@code customer.billTo.country} or {@code contract.schedule[0].amount}
 * @param message what it must be, without the value that was there
 * @param keyword the schema's word that refused it, such as {@code type}, {@code enum} or {@code format}
 */
public record SchemaProblem(String path, String message, String keyword) {

    @Override
    public String toString() {
        return path + " " + message;
    }
}
