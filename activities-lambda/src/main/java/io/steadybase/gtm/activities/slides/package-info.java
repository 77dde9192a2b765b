/** Sets decks as PowerPoint files: text that fits, charts with their figures in a workbook. Knows nothing of what they are about. */
@NullMarked
package io.steadybase.gtm.activities.slides;

import org.jspecify.annotations.NullMarked;
