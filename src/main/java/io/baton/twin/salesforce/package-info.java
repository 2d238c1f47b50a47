/** The Salesforce twin, Certinia PSA's objects among its own; knows no other twin. */
@NullMarked
package io.baton.twin.salesforce;

import org.jspecify.annotations.NullMarked;
