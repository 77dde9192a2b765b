package io.steadybase.gtm.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the templates allow, one action on one resource at a time. */
final class Permissions {
    private final SynthesizedApp app;
    private final References references;

    /** @param condition the JSON of the condition; empty if there is none */
    record Permission(String action, String resource, String condition) {
        String inWords() {
            return action + " on " + resource;
        }
    }

    Permissions(SynthesizedApp app) {
        this.app = app;
        this.references = new References(app);
    }

    /** By the logical id of the role. */
    Map<String, List<Permission>> byRole() {
        Map<String, List<Permission>> byRole = new TreeMap<>();
        for (Resource role : app.ofType("AWS::IAM::Role")) {
            byRole.put(role.logicalId(), new ArrayList<>());
        }
        for (Resource policy : app.ofType("AWS::IAM::Policy")) {
            for (JsonNode role : policy.property("Roles")) {
                byRole.get(references.inWords(policy.stack(), role)).addAll(in(policy));
            }
        }
        return byRole;
    }

    /** In words, of the only role whose logical id starts so. */
    List<String> of(String rolePrefix) {
        List<List<Permission>> found = byRole().entrySet().stream()
                .filter(role -> role.getKey().startsWith(rolePrefix))
                .map(Map.Entry::getValue)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one role %s, got %s".formatted(rolePrefix, byRole().keySet()));
        }
        return found.getFirst().stream().map(Permission::inWords).toList();
    }

    private List<Permission> in(Resource policy) {
        return nodes(policy.property("PolicyDocument/Statement"))
                .flatMap(statement -> in(policy.stack(), statement))
                .toList();
    }

    private Stream<Permission> in(String stack, JsonNode statement) {
        if (!statement.path("Effect").asText().equals("Allow")) {
            throw new AssertionError("only permissions are expected, got " + statement);
        }
        String condition =
                statement.has("Condition") ? statement.get("Condition").toString() : "";
        return nodes(statement.get("Action"))
                .flatMap(action -> nodes(statement.get("Resource"))
                        .map(resource ->
                                new Permission(action.asText(), references.inWords(stack, resource), condition)));
    }

    // A list of one is written without brackets.
    private static Stream<JsonNode> nodes(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? StreamSupport.stream(oneOrMany.spliterator(), false) : Stream.of(oneOrMany);
    }
}
