package io.steadybase.gtm.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.DispatchReply.Metering;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.run.StepPosition;
import io.steadybase.gtm.run.WorkflowStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireJsonTest {
    private static final Metering METERING = new Metering(Duration.ofMillis(1500), true);

    @Test
    void namesTheKindOfEveryReply() throws Exception {
        var completed = new Completed(IntNode.valueOf(87), METERING);
        assertThat(WireJson.MAPPER.writeValueAsString(completed)).isEqualTo("""
                        {"kind":"completed","result":87,"metering":{"work":"PT1.5S","coldStart":true}}""");
        assertThat(roundTrip(completed)).isEqualTo(completed);
    }

    @Test
    void keepsEveryPartOfAFailure() throws Exception {
        var failed =
                new Failed(FailureType.THROTTLED, "slow down", Duration.ofSeconds(3), List.of("request 17"), METERING);
        assertThat(roundTrip(failed)).isEqualTo(failed);
        assertThat(WireJson.MAPPER.writeValueAsString(failed)).contains("\"type\":\"Throttled\"");
    }

    @Test
    void tellsWhatWasSpentWhereAModelWasAskedAndReadsRepliesFromBeforeThat() throws Exception {
        var spend = new Spend(1_000, 200, new BigDecimal("0.006"));
        var refused = new Failed(
                FailureType.MODEL_REFUSED, "no", null, List.of(), new Metering(Duration.ofMillis(1500), true, spend));
        assertThat(roundTrip(refused)).isEqualTo(refused);
        assertThat(WireJson.MAPPER.writeValueAsString(refused))
                .contains("\"spend\":{\"inputTokens\":1000,\"outputTokens\":200,\"usd\":0.006}");
        var old = "{\"kind\":\"completed\",\"result\":87,\"metering\":{\"work\":\"PT1.5S\",\"coldStart\":true}}";
        assertThat(WireJson.MAPPER
                        .readValue(old, DispatchReply.class)
                        .metering()
                        .spend())
                .isNull();
    }

    @Test
    void namesTheFailureTypesItKnowsWhenGivenAnother() {
        assertThatThrownBy(() -> FailureType.ofWireName("Nope"))
                .hasMessageContaining("Throttled")
                .hasMessageEndingWith("got Nope");
    }

    @Test
    void readsNoWordFromANumber() {
        assertThatThrownBy(() -> WireJson.MAPPER.readValue("0", RunState.class))
                .isInstanceOf(com.fasterxml.jackson.core.JsonProcessingException.class);
    }

    @Test
    void givesTheDocumentedPercentageOfTheThirdOfNineSteps() throws Exception {
        var status = new WorkflowStatus(
                "drew-coordinator",
                RunState.RUNNING,
                new StepPosition(3, "cross-reference-crm", 9),
                null,
                List.of(),
                Spend.NONE,
                null);
        var json = WireJson.MAPPER.valueToTree(status);
        assertThat(json.get("percentage").intValue()).isEqualTo(33);
        assertThat(json.get("state").textValue()).isEqualTo("running");
        assertThat(WireJson.MAPPER.treeToValue(json, WorkflowStatus.class)).isEqualTo(status);
    }

    private static DispatchReply roundTrip(DispatchReply reply) throws Exception {
        return WireJson.MAPPER.readValue(WireJson.MAPPER.writeValueAsString(reply), DispatchReply.class);
    }
}
