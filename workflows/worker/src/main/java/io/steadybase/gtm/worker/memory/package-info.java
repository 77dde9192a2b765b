/** Memory on the worker: what runs recall and remember, in the stores. */
@NullMarked
package io.steadybase.gtm.worker.memory;

import org.jspecify.annotations.NullMarked;
