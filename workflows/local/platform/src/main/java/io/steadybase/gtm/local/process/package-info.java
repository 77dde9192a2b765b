/** Child processes that start, get ready and end with us, and the ports that they listen on. Depends on nothing. */
@NullMarked
package io.steadybase.gtm.local.process;

import org.jspecify.annotations.NullMarked;
