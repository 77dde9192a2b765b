package io.steadybase.gtm.activities.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionEndpointTest {
    private final List<String> lines = new ArrayList<>();
    private final FunctionEndpoint endpoint = new FunctionEndpoint(
            ActivityTable.builder(InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z")))
                    .serve(Repetitions.class, repetition -> new Text("x".repeat(repetition.times())))
                    .serve(Faults.class, repetition -> {
                        throw new IllegalStateException("about ada@acme.example", new IOException("and her secret"));
                    })
                    .build(),
            new CallLog(lines::add));

    interface Faults {
        Text fail(Repetition repetition);
    }

    interface Repetitions {
        Text repeat(Repetition repetition);
    }

    record Repetition(int times) {}

    record Text(String text) {}

    @Test
    void answersAnEventWithAReply() throws Exception {
        assertThat(((Completed) answer("{\"times\":3}")).result())
                .isEqualTo(WireJson.MAPPER.readTree("{\"text\":\"xxx\"}"));
    }

    @Test
    void saysThatAResultIsTooLargeInsteadOfLettingLambdaFail() throws Exception {
        var limit = FunctionEndpoint.MAX_ANSWER_BYTES;
        var failed = (Failed) answer("{\"times\":" + limit + "}");
        assertThat(failed.type()).isEqualTo(FailureType.OVERSIZED);
        assertThat(failed.message()).startsWith("result of Repeat must be at most 6291456 bytes, got 62915");
        assertThat(answer("{\"times\":" + (limit - 1000) + "}")).isInstanceOf(Completed.class);
    }

    @Test
    void refusesAnEventThatIsNoDispatchRequest() throws Exception {
        for (var event : new String[] {"", "hello", "[]", "{}", "{\"activityType\":\"repeat\"}"}) {
            var failed =
                    (Failed) WireJson.MAPPER.readValue(endpoint.answer(event.getBytes(UTF_8)), DispatchReply.class);
            assertThat(failed.type()).as(event).isEqualTo(FailureType.INVALID_INPUT);
            assertThat(failed.message()).as(event).startsWith("event must be a dispatch request in JSON");
        }
    }

    @Test
    void logsOneLineWithTheKeyOfEveryCall() throws Exception {
        answer("{\"times\":3}");
        answer("{\"times\":" + FunctionEndpoint.MAX_ANSWER_BYTES + "}");
        answer("{\"often\":3}");
        endpoint.answer("hello".getBytes(UTF_8));
        var key =
                "\"key\":{\"namespace\":\"default\",\"workflowId\":\"drew-1\",\"runId\":\"run-1\",\"activityId\":\"1\"},\"attempt\":1";
        assertThat(lines)
                .containsExactly(
                        "{\"activity\":\"Repeat\"," + key + ",\"outcome\":\"Completed\",\"workMs\":0,\"cold\":true}",
                        "{\"activity\":\"Repeat\"," + key + ",\"outcome\":\"Oversized\",\"workMs\":0,\"cold\":false}",
                        "{\"activity\":\"Repeat\"," + key
                                + ",\"outcome\":\"InvalidInput\",\"workMs\":0,\"cold\":false}",
                        "{\"activity\":\"unreadable\",\"attempt\":0,\"outcome\":\"InvalidInput\",\"workMs\":0,\"cold\":false}");
    }

    @Test
    void logsThePlaceOfAFaultOfOurOwnAndNotWhatItWasAbout() throws Exception {
        endpoint.answer(WireJson.MAPPER.writeValueAsBytes(ActivityTableTest.request("Fail", "{\"times\":1}")));
        var line = WireJson.MAPPER.readTree(lines.getFirst());
        assertThat(line.path("outcome").asText()).isEqualTo("Internal");
        assertThat(line.path("trace"))
                .extracting(JsonNode::asText)
                .startsWith("java.lang.IllegalStateException")
                .contains("java.io.IOException")
                .anyMatch(frame -> frame.startsWith("at ") && frame.contains("FunctionEndpointTest"))
                .hasSizeLessThanOrEqualTo(2 * 16);
        assertThat(lines.getFirst()).doesNotContain("ada@acme.example").doesNotContain("secret");
    }

    private DispatchReply answer(String argument) throws Exception {
        var event = WireJson.MAPPER.writeValueAsBytes(ActivityTableTest.request("Repeat", argument));
        return WireJson.MAPPER.readValue(endpoint.answer(event), DispatchReply.class);
    }
}
