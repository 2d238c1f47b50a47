/** How long things are kept: the archive of finished handoffs and the redaction of personal data; knows the store and the audit trail. */
@NullMarked
package io.baton.retention;

import org.jspecify.annotations.NullMarked;
