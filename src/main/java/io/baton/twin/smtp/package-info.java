/** The mail twin: an SMTP server that keeps what it is sent; knows no other twin. */
@NullMarked
package io.baton.twin.smtp;

import org.jspecify.annotations.NullMarked;
