/** Gates: points at which a workflow waits for a person. What is asked, and what a person can answer. */
@NullMarked
package io.steadybase.gtm.gate;

import org.jspecify.annotations.NullMarked;
