/** Runs SOQL over the records; knows no HTTP path. */
@NullMarked
package io.baton.twin.salesforce.soql;

import org.jspecify.annotations.NullMarked;
