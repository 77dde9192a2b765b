/** The worker process: configuration, registration, start and stop. */
@NullMarked
package io.steadybase.gtm.worker;

import org.jspecify.annotations.NullMarked;
