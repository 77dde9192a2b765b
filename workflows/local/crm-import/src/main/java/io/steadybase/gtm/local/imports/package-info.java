/**
 * Loads a directory of CSV files into the CRM's and the memory's tables. Repairs what can be repaired, reports every row that
 * it changed or set aside, and drops none in silence.
 */
@NullMarked
package io.steadybase.gtm.local.imports;

import org.jspecify.annotations.NullMarked;
