/** A small reader of SQL-like queries, shared by the twins that speak SOQL and SuiteQL; knows no vendor's objects. */
@NullMarked
package io.baton.twin.query;

import org.jspecify.annotations.NullMarked;
