/** The NetSuite twin: records by external id, and SuiteQL; knows no other twin. */
@NullMarked
package io.baton.twin.netsuite;

import org.jspecify.annotations.NullMarked;
