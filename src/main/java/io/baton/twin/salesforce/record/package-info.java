/** Salesforce objects and their records: schema, store, validation and stamps; knows no HTTP path. */
@NullMarked
package io.baton.twin.salesforce.record;

import org.jspecify.annotations.NullMarked;
