/** Drew Coordinator, activities: candidates and ranking from the CRM, model work, delivery into the outbox. */
@NullMarked
package io.steadybase.gtm.activities.drew;

import org.jspecify.annotations.NullMarked;
