package io.steadybase.gtm.local.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the secrets between two runs, readable by their owner only.
 *
 * @param path null to keep nothing
 */
record SecretFile(@Nullable Path path) {
    /** What was saved last; nothing if nothing was. */
    List<Secret> load() throws IOException {
        if (path == null || !Files.exists(path)) {
            return List.of();
        }
        try {
            return WireJson.MAPPER.readValue(path.toFile(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "secrets file must be what this stand-in wrote, got something else at line "
                            + e.getLocation().getLineNr() + " (" + path + ")",
                    e);
        }
    }

    /** Replaces the file as a whole, so that a crash leaves the old one or the new one. */
    void save(List<Secret> secrets) throws IOException {
        if (path == null) {
            return;
        }
        PrivateFiles.replace(path, WireJson.MAPPER.writeValueAsBytes(secrets));
    }
}
