/** What keeps a local system from coming up or working on this machine, and the command that mends it. Changes nothing. */
@NullMarked
package io.steadybase.gtm.local.doctor;

import org.jspecify.annotations.NullMarked;
