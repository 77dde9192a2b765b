package io.steadybase.gtm.infra;

import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.deployment.SecretSpec;
import io.steadybase.gtm.deployment.TableSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** All that must survive: the tables and the secrets. */
final class GtmStateStack extends Stack {
    private final Map<TableSpec, StateTable> tables = new LinkedHashMap<>();
    private final Map<SecretSpec, OperatorSecret> secrets = new LinkedHashMap<>();

    GtmStateStack(Construct scope) {
        super(scope, "GtmState");
        GtmDeployment.TABLES.forEach(table -> tables.put(table, new StateTable(this, table)));
        GtmDeployment.SECRETS.forEach(secret -> secrets.put(secret, new OperatorSecret(this, secret)));
    }

    Map<TableSpec, StateTable> tables() {
        return tables;
    }

    Map<SecretSpec, OperatorSecret> secrets() {
        return secrets;
    }
}
