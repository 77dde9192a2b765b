/** The outbox: messages to send, each put exactly once. */
@NullMarked
package io.steadybase.gtm.activities.outbox;

import org.jspecify.annotations.NullMarked;
