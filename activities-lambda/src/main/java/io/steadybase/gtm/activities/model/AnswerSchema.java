package io.steadybase.gtm.activities.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import software.amazon.awssdk.core.document.Document;

/** The JSON schema of a tool's input: shown to the model, and what its answer is held to. Thread-safe. */
public final class AnswerSchema {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Document document;
    private final Schema schema;

    private AnswerSchema(JsonNode json) {
        this.document = DocumentJson.toDocument(json);
        this.schema = REGISTRY.getSchema(json);
    }

    /**
     * The schema in a resource beside a class.
     *
     * @throws IllegalArgumentException if there is no such resource
     */
    public static AnswerSchema ofResource(Class<?> beside, String name) {
        try (var resource = beside.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalArgumentException("no resource " + name + " beside " + beside.getName());
            }
            return new AnswerSchema(WireJson.MAPPER.readTree(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("schema must be JSON: " + name, e);
        }
    }

    Document document() {
        return document;
    }

    /** Where an answer departs from the schema, one line each; empty if it fits. */
    List<String> violations(JsonNode answer) {
        return schema.validate(answer).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
