/**
 * DynamoDB Local in a JVM of its own, on a class path of its own, with the tables of the deployment. Depends on
 * {@code local.process} and on the deployment records.
 */
@NullMarked
package io.steadybase.gtm.local.dynamodb;

import org.jspecify.annotations.NullMarked;
