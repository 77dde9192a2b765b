package io.steadybase.gtm.deployment;

import java.util.Map;

/**
 * The ECS worker.
 *
 * @param cpuUnits 1024 is one vCPU
 */
public record WorkerSpec(
        String name, String mainClass, int cpuUnits, int memoryMb, Map<String, EnvironmentValue> environment) {
    public WorkerSpec {
        environment = Map.copyOf(environment);
    }
}
