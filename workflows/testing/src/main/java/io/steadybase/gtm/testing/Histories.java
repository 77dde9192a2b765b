package io.steadybase.gtm.testing;

import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Recorded histories of runs, named {@code <scenario>.v<n>.json}. A recorded history is never edited nor replaced; a change of what
 * a workflow does adds one.
 *
 * @param folder where they are kept
 */
public record Histories(Path folder) {
    /** All recorded histories, by name. */
    public List<Path> all() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Records the history of a run that has ended under the next version of the scenario's name.
     *
     * @return the file
     */
    public Path record(WorkflowClient client, String workflowId, String scenario) {
        var version = 1;
        while (Files.exists(folder.resolve("%s.v%d.json".formatted(scenario, version)))) {
            version++;
        }
        var file = folder.resolve("%s.v%d.json".formatted(scenario, version));
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, client.fetchHistory(workflowId).toJson(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
