package io.steadybase.gtm.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.LogGroupProps;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** What one process logs: kept for a month and gone with its stack, because the record of a run is its workflow history. */
final class ProcessLog extends LogGroup {
    ProcessLog(Construct scope, String name) {
        super(
                scope,
                "Log",
                LogGroupProps.builder()
                        .logGroupName(name)
                        .retention(RetentionDays.ONE_MONTH)
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build());
    }
}
