/** Content generation, activities: what the CRM knows of an account, the model's text, its check, and the finished document. */
@NullMarked
package io.steadybase.gtm.activities.content;

import org.jspecify.annotations.NullMarked;
