/** What was delivered, read from the outbox's table. The only part of the client commands that knows AWS. */
@NullMarked
package io.steadybase.gtm.cli.outbox;

import org.jspecify.annotations.NullMarked;
