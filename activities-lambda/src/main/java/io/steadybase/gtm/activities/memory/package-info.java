/** Memory, activities: facts in four scopes, kept in their table. */
@NullMarked
package io.steadybase.gtm.activities.memory;

import org.jspecify.annotations.NullMarked;
