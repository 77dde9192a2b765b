package io.steadybase.gtm.local.command;

import io.steadybase.gtm.connection.MemoryStores;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.local.imports.CrmImport;
import io.steadybase.gtm.local.imports.CrmWriter;
import io.steadybase.gtm.local.imports.ImportProgress;
import io.steadybase.gtm.local.imports.ImportReport;
import io.steadybase.gtm.local.imports.MemorySeed;
import io.steadybase.gtm.local.system.RunningSystem;
import io.steadybase.gtm.memory.MemoryOwner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Imports into a local system.
 *
 * @param directory the system's
 */
record LocalImport(RunningSystem system, Path directory) {
    ImportReport run(Path source, ImportProgress progress) {
        try (var dynamoDb = new LocalClients(system).dynamoDb()) {
            var crm = new CrmWriter(dynamoDb, GtmDeployment.CRM_TABLE.name(), LocalImport::rest);
            var memory = new MemorySeed(dynamoDb, GtmDeployment.MEMORY_TABLE.name());
            var report = new CrmImport(crm, memory, new GivenPrograms(directory), InstantSource.system())
                    .run(source, progress);
            tellStores(memory.planted());
            return report;
        }
    }

    private void tellStores(Set<MemoryOwner> owners) {
        if (!owners.isEmpty()) {
            try (var connection = LocalAccess.connectTo(system)) {
                owners.forEach(new MemoryStores(connection.client())::load);
            }
        }
    }

    private static void rest(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
    }
}
