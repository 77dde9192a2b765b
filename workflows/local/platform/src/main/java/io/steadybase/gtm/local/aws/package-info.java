/** How this machine's programs call this machine's AWS. Depends on the AWS SDK's core. */
@NullMarked
package io.steadybase.gtm.local.aws;

import org.jspecify.annotations.NullMarked;
