/** Client Onboarding on the command line: how one is started, and how its report and its proposal read. */
@NullMarked
package io.steadybase.gtm.cli.onboarding;

import org.jspecify.annotations.NullMarked;
