package io.steadybase.gtm.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.TextLimits;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.common.converter.DataConverterException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What runs were started with: it stands in the first event of their history. */
final class RunInputs {
    private static final int LONGEST_SHOWN = 80;

    private final WorkflowClient client;

    RunInputs(WorkflowClient client) {
        this.client = client;
    }

    /** What differs from the input that a run was started with, field by field; empty if nothing or if it cannot be told. */
    <I extends RunInput> List<String> differences(RunKind<I, ?> kind, WorkflowExecution run, I input) {
        return first(kind, run).map(first -> differences(first, input)).orElse(List.of());
    }

    /** What a run was started with; empty if it cannot be read. */
    <I extends RunInput> Optional<I> first(RunKind<I, ?> kind, WorkflowExecution run) {
        var request = GetWorkflowExecutionHistoryRequest.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setExecution(run)
                .setMaximumPageSize(1)
                .build();
        var started = client.getWorkflowServiceStubs()
                .blockingStub()
                .getWorkflowExecutionHistory(request)
                .getHistory()
                .getEvents(0)
                .getWorkflowExecutionStartedEventAttributes();
        try {
            return Optional.ofNullable(client.getOptions()
                    .getDataConverter()
                    .fromPayloads(0, Optional.of(started.getInput()), kind.inputType(), kind.inputType()));
        } catch (DataConverterException writtenByAnotherVersion) {
            return Optional.empty();
        }
    }

    static List<String> differences(RunInput first, RunInput second) {
        JsonNode before = WireJson.MAPPER.valueToTree(first);
        JsonNode now = WireJson.MAPPER.valueToTree(second);
        var fields = new TreeSet<String>();
        before.fieldNames().forEachRemaining(fields::add);
        now.fieldNames().forEachRemaining(fields::add);
        return fields.stream()
                .filter(field -> !given(before, field).equals(given(now, field)))
                .map(field -> "%s was %s, got %s".formatted(field, shown(before, field), shown(now, field)))
                .toList();
    }

    private static String given(JsonNode input, String field) {
        var value = input.path(field);
        var empty = value.isNull() || value.isMissingNode() || (value.isContainerNode() && value.isEmpty());
        return empty ? "nothing" : value.toString();
    }

    private static String shown(JsonNode input, String field) {
        return TextLimits.clip(given(input, field), LONGEST_SHOWN);
    }
}
