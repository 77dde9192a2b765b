package io.steadybase.gtm.activities.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class FunctionEndpointTest {
    private final FunctionEndpoint endpoint =
            new FunctionEndpoint(ActivityTable.builder(InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z")))
                    .add("repeat", Repetition.class, repetition -> new Text("x".repeat(repetition.times())))
                    .build());

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
        assertThat(failed.message()).startsWith("result of repeat must be at most 6291456 bytes, got 62915");
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

    private DispatchReply answer(String argument) throws Exception {
        var event = WireJson.MAPPER.writeValueAsBytes(ActivityTableTest.request("repeat", argument));
        return WireJson.MAPPER.readValue(endpoint.answer(event), DispatchReply.class);
    }
}
