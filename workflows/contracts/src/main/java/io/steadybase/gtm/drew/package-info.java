/** Drew Coordinator, contracts: the workflow's interface, its activities, and what they exchange. */
@NullMarked
package io.steadybase.gtm.drew;

import org.jspecify.annotations.NullMarked;
