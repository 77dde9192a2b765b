/** Content generation: documents about an account whose every figure is one of the account's data. */
@NullMarked
package io.steadybase.gtm.content;

import org.jspecify.annotations.NullMarked;
