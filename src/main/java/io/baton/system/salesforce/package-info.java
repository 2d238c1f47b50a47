/** What Salesforce's answers and errors mean, also for Certinia, which lives in it. */
@NullMarked
package io.baton.system.salesforce;

import org.jspecify.annotations.NullMarked;
