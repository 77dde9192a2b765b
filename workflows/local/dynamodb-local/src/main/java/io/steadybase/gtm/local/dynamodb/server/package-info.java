/** DynamoDB Local, by AWS, as a process that only this machine reaches. Depends on DynamoDB Local and its Jetty. */
@NullMarked
package io.steadybase.gtm.local.dynamodb.server;

import org.jspecify.annotations.NullMarked;
