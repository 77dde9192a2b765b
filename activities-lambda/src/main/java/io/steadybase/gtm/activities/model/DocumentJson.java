package io.steadybase.gtm.activities.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.document.DocumentVisitor;

/** JSON as the AWS SDK holds it, and as Jackson does. */
final class DocumentJson implements DocumentVisitor<JsonNode> {
    private static final DocumentJson VISITOR = new DocumentJson();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Longer ones stay in the form they came in: to write out {@code 1e50000000} takes most of a minute. */
    private static final int MAX_DIGITS = 40;

    private DocumentJson() {}

    static JsonNode toJson(Document document) {
        return document.accept(VISITOR);
    }

    static Document toDocument(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> {
                var members = new LinkedHashMap<String, Document>();
                json.properties().forEach(member -> members.put(member.getKey(), toDocument(member.getValue())));
                yield Document.fromMap(members);
            }
            case ARRAY ->
                Document.fromList(
                        json.valueStream().map(DocumentJson::toDocument).toList());
            case STRING -> Document.fromString(json.textValue());
            case NUMBER -> Document.fromNumber(json.decimalValue());
            case BOOLEAN -> Document.fromBoolean(json.booleanValue());
            case NULL, MISSING -> Document.fromNull();
            case BINARY, POJO -> throw new IllegalArgumentException("value must be JSON, got " + json.getNodeType());
        };
    }

    @Override
    public JsonNode visitNull() {
        return NODES.nullNode();
    }

    @Override
    public JsonNode visitBoolean(Boolean value) {
        return NODES.booleanNode(value);
    }

    @Override
    public JsonNode visitString(String value) {
        return NODES.textNode(value);
    }

    @Override
    public JsonNode visitNumber(SdkNumber value) {
        var number = value.bigDecimalValue();
        return number.stripTrailingZeros().scale() <= 0 && digits(number) <= MAX_DIGITS
                ? NODES.numberNode(number.toBigInteger())
                : NODES.numberNode(number);
    }

    /** Before the decimal point. */
    private static long digits(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    @Override
    public JsonNode visitMap(Map<String, Document> members) {
        var object = NODES.objectNode();
        members.forEach((name, value) -> object.set(name, value.accept(this)));
        return object;
    }

    @Override
    public JsonNode visitList(List<Document> elements) {
        var array = NODES.arrayNode();
        elements.forEach(element -> array.add(element.accept(this)));
        return array;
    }
}
