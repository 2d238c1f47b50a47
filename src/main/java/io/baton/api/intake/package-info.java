/** Takes in what is sent to Baton: reads it within limits, keeps it, and understands CloudEvents and Salesforce messages. */
@NullMarked
package io.baton.api.intake;

import org.jspecify.annotations.NullMarked;
