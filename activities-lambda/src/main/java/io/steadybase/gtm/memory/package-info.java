/** Memory, activities: facts in four scopes, kept in their table. */
@NullMarked
package io.steadybase.gtm.memory;

import org.jspecify.annotations.NullMarked;
