package io.steadybase.gtm.deployment;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Lambda function.
 *
 * @param handler the class with the entry point, in the jar of {@code activities-lambda}
 * @param callsModel whether it may call Bedrock
 * @param tables what it may do with which table
 */
public record FunctionSpec(
        String name,
        String handler,
        int memoryMb,
        Duration timeout,
        boolean callsModel,
        List<TableGrant> tables,
        Map<String, EnvironmentValue> environment) {
    public FunctionSpec {
        tables = List.copyOf(tables);
        environment = Map.copyOf(environment);
    }

    /** A permission on one table. */
    public record TableGrant(TableSpec table, Access access) {}

    /** How much a function may do with a table. */
    public enum Access {
        /** Get and query. */
        READ,
        /** Get, query, put, update; never delete. */
        READ_WRITE
    }
}
