/**
 * Dispatch, function side: decodes an activity call, runs the activity, and turns whatever happens into one typed reply.
 * Knows the AWS SDK's exceptions, and neither Lambda nor Temporal.
 */
@NullMarked
package io.steadybase.gtm.activities.runtime;

import org.jspecify.annotations.NullMarked;
