package io.steadybase.gtm.activities.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.List;

/** Decodes the arguments of a call; what cannot be read is the caller's fault and says where. */
final class Arguments {
    private static final ObjectMapper MAPPER = WireJson.MAPPER
            .rebuild()
            .annotationIntrospector(AnnotationIntrospector.pair(
                    new RequiredComponents(),
                    WireJson.MAPPER.getDeserializationConfig().getAnnotationIntrospector()))
            .build();

    private Arguments() {}

    static <A> A only(DispatchRequest request, Class<A> type) {
        if (request.arguments().size() != 1) {
            throw ActivityFailedException.invalidInput(request.activityType() + " takes 1 argument, got "
                    + request.arguments().size());
        }
        var argument = request.arguments().getFirst();
        if (!argument.isObject()) {
            throw ActivityFailedException.invalidInput(
                    "argument of " + request.activityType() + " must be an object, got " + argument.getNodeType());
        }
        try {
            return MAPPER.treeToValue(argument, type);
        } catch (JsonProcessingException e) {
            throw unreadable(request.activityType(), e);
        }
    }

    private static ActivityFailedException unreadable(String activityType, JsonProcessingException e) {
        var where = e instanceof JsonMappingException mapping ? field(mapping) : "";
        return new ActivityFailedException(
                FailureType.INVALID_INPUT,
                "argument of " + activityType + " is unreadable" + (where.isEmpty() ? "" : " at field " + where) + ": "
                        + e.getOriginalMessage(),
                null,
                List.of(),
                e);
    }

    private static String field(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
