/**
 * The CDK app: three stacks made from the records of {@code io.steadybase.gtm.deployment}. A stack is a bill of materials, a
 * construct is a capability with its permissions and its log. May depend on that package and on the CDK, on nothing else.
 */
@NullMarked
package io.steadybase.gtm.infra;

import org.jspecify.annotations.NullMarked;
