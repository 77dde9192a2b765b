package io.steadybase.gtm.local.system;

import io.steadybase.gtm.deployment.EnvironmentValue;
import io.steadybase.gtm.deployment.EnvironmentValue.FunctionArn;
import io.steadybase.gtm.deployment.EnvironmentValue.Parameter;
import io.steadybase.gtm.deployment.EnvironmentValue.SecretId;
import io.steadybase.gtm.deployment.EnvironmentValue.TableName;
import io.steadybase.gtm.deployment.EnvironmentValue.Text;
import io.steadybase.gtm.deployment.FunctionSpec;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables of a deployed process, as they are on this machine.
 *
 * @param parameters what is chosen here, by the name of the deployment's parameter
 */
record DeploymentVariables(Map<String, String> parameters) {
    DeploymentVariables {
        parameters = Map.copyOf(parameters);
    }

    Map<String, String> of(Map<String, EnvironmentValue> environment) {
        Map<String, String> variables = new TreeMap<>();
        environment.forEach((name, value) -> variables.put(name, text(value)));
        return variables;
    }

    private String text(EnvironmentValue value) {
        return switch (value) {
            case Text text -> text.value();
            case TableName table -> table.table().name();
            case FunctionArn function -> arn(function.function());
            case SecretId secret -> secret.secret().name();
            case Parameter parameter -> parameters.getOrDefault(parameter.name(), parameter.fallback());
        };
    }

    /** Functions run where there is no account, and their live version is the only one. */
    private static String arn(FunctionSpec function) {
        return "arn:aws:lambda:us-east-1:000000000000:function:" + function.name() + ":live";
    }
}
