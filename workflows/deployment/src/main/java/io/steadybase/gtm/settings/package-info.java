/** Reading a process's settings from its environment, all problems at once. Depends on nothing. */
@NullMarked
package io.steadybase.gtm.settings;

import org.jspecify.annotations.NullMarked;
