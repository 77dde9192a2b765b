/** The templates, read back and compared with the deployment's records. */
@NullMarked
package io.steadybase.gtm.infra;

import org.jspecify.annotations.NullMarked;
