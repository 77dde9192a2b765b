package io.steadybase.gtm.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Says in words what a value in a template refers to, following exports to the stack that made them: {@code "gtm-crm"} for
 * the name of a table, {@code "arn of gtm-crm"} for its ARN.
 */
final class References {
    private final SynthesizedApp app;

    References(SynthesizedApp app) {
        this.app = app;
    }

    String inWords(String stack, JsonNode value) {
        if (!value.isObject()) {
            return value.asText();
        }
        var function = value.properties().iterator().next();
        JsonNode argument = function.getValue();
        return switch (function.getKey()) {
            case "Ref" -> referenced(stack, argument.asText());
            case "Fn::GetAtt" ->
                "arn of " + name(resource(stack, argument.get(0).asText()));
            case "Fn::ImportValue" -> imported(argument.asText());
            case "Fn::Sub" -> argument.asText();
            case "Fn::Join" -> joined(stack, argument.get(1));
            default -> throw new AssertionError("unknown intrinsic function " + value);
        };
    }

    private String joined(String stack, JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false)
                .map(part -> inWords(stack, part))
                .collect(Collectors.joining());
    }

    private String referenced(String stack, String id) {
        if (id.startsWith("AWS::")) {
            return "${" + id + "}";
        }
        Resource resource = resource(stack, id);
        return switch (resource.type()) {
            case "AWS::DynamoDB::GlobalTable", "AWS::Lambda::Function", "AWS::IAM::Role" -> name(resource);
            case "AWS::SecretsManager::Secret", "AWS::Lambda::Alias" -> "arn of " + name(resource);
            default -> throw new AssertionError("unknown reference to a " + resource.type());
        };
    }

    private String name(Resource resource) {
        return switch (resource.type()) {
            case "AWS::DynamoDB::GlobalTable" -> resource.text("TableName");
            case "AWS::Lambda::Function" -> resource.text("FunctionName");
            case "AWS::Lambda::Alias" ->
                inWords(resource.stack(), resource.property("FunctionName")) + ":" + resource.text("Name");
            case "AWS::SecretsManager::Secret" -> resource.text("Name");
            case "AWS::Logs::LogGroup" -> resource.text("LogGroupName");
            case "AWS::IAM::Role" -> resource.logicalId();
            default -> throw new AssertionError("no name for a " + resource.type());
        };
    }

    private String imported(String export) {
        String stack = export.substring(0, export.indexOf(':'));
        return StreamSupport.stream(app.template(stack).get("Outputs").spliterator(), false)
                .filter(output -> output.at("/Export/Name").asText().equals(export))
                .map(output -> inWords(stack, output.get("Value")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no export " + export));
    }

    private Resource resource(String stack, String id) {
        return new Resource(stack, id, app.template(stack).get("Resources").get(id));
    }
}
