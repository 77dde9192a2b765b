/** Bulk imports: one run per row of a CSV file, bounded, resumable, with a CSV file of what came of them. */
@NullMarked
package io.steadybase.gtm.cli.imports;

import org.jspecify.annotations.NullMarked;
