/**
 * Asks a model for structured answers through Bedrock's Converse API: one tool per task, its input checked against a JSON
 * schema, one repair round, then a typed failure. Knows nothing of what is asked for. May depend on {@code dispatch} and
 * {@code progress} of the contracts, and on the AWS SDK.
 */
@NullMarked
package io.steadybase.gtm.activities.model;

import org.jspecify.annotations.NullMarked;
