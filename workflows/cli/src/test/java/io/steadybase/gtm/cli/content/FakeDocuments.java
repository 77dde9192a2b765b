package io.steadybase.gtm.cli.content;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Documents in memory. */
public final class FakeDocuments implements Documents {
    private final Map<String, Document> documents = new HashMap<>();

    /** Adds a text. */
    public FakeDocuments with(String documentId, String name, String text) {
        documents.put(documentId, new Document(name, "text/markdown", text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    @Override
    public Document fetch(String documentId) {
        if (!documents.containsKey(documentId)) {
            throw new CommandFailedException(ExitCode.NOT_FOUND, "no document " + documentId);
        }
        return documents.get(documentId);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
