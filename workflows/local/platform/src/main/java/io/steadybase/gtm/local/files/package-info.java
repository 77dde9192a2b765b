/** Files of the local system: for their owner's eyes only, replaced as a whole, deleted as a tree. Depends on the JDK only. */
@NullMarked
package io.steadybase.gtm.local.files;

import org.jspecify.annotations.NullMarked;
