/**
 * The offline model behind Bedrock's Converse protocol: deterministic rules instead of a language model, which work from what
 * the prompt really contains, and faults on request. Depends on {@code local.http} and Jackson only.
 */
@NullMarked
package io.steadybase.gtm.local.bedrock;

import org.jspecify.annotations.NullMarked;
