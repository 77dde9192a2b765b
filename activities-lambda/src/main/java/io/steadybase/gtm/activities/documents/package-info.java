/** Documents in their table: in parts, under the hash of their content. */
@NullMarked
package io.steadybase.gtm.activities.documents;

import org.jspecify.annotations.NullMarked;
