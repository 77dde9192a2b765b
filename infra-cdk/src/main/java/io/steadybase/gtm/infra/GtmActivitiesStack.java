package io.steadybase.gtm.infra;

import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.deployment.GtmDeployment;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** The functions that serve activities. */
final class GtmActivitiesStack extends Stack {
    private final Map<FunctionSpec, ActivityFunction> functions = new LinkedHashMap<>();

    GtmActivitiesStack(Construct scope, Provisioned provisioned) {
        super(scope, "GtmActivities");
        GtmDeployment.FUNCTIONS.forEach(
                spec -> functions.put(spec, new ActivityFunction(this, new ActivityFunction.Props(spec, provisioned))));
    }

    Map<FunctionSpec, ActivityFunction> functions() {
        return functions;
    }
}
