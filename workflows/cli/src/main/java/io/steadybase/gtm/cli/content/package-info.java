/** Content generation, as the command line has it: starting it, its report, and fetching what it wrote. */
@NullMarked
package io.steadybase.gtm.cli.content;

import org.jspecify.annotations.NullMarked;
