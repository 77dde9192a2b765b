/**
 * What is provisioned, defined once: tables, functions, secrets, the worker. The CDK stacks and the local system are both
 * made from these records, so they cannot differ. Knows neither AWS nor CDK.
 */
@NullMarked
package io.steadybase.gtm.deployment;

import org.jspecify.annotations.NullMarked;
