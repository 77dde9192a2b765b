package io.steadybase.gtm.activities.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.activities.crm.InMemoryCrm;
import io.steadybase.gtm.activities.model.FakeConverse;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.dispatch.ActivityKey;
import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.Spend;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;

/** What was paid for is told, whatever became of it. */
class LlmSpendTest {
    private static final ModelConfig CONFIG = new ModelConfig("m", new BigDecimal("3"), new BigDecimal("15"));
    private static final String PLAN = """
            {"usable":%s,"problem":null,"intent":"Prepare outreach.","accountCount":1,
             "filters":{"segment":null,"sector":null,"region":null,"stage":null},
             "accountNames":[],"unsupported":[],"subtasks":["find"]}""";

    private final FakeConverse bedrock = new FakeConverse();
    private final ActivityTable table = LlmActivities.table(CONFIG, bedrock, new InMemoryCrm());

    @Test
    void tellsWhatASuccessCost() {
        bedrock.callsTool("submit_plan", PLAN.formatted("true"));
        assertSpent(1, plan());
    }

    @Test
    void tellsWhatARefusalCost() {
        bedrock.says(StopReason.END_TURN, "I cannot help with that.");
        assertFailed(FailureType.MODEL_REFUSED, 1);
    }

    @Test
    void tellsWhatTwoMisfitsCost() {
        bedrock.callsTool("submit_plan", "{}").callsTool("submit_plan", "{}");
        assertFailed(FailureType.MALFORMED_MODEL_OUTPUT, 2);
    }

    @Test
    void tellsWhatTheFirstRoundCostWhenTheSecondIsLate() {
        bedrock.callsTool("submit_plan", "{}").fails(ApiCallTimeoutException.create(1_000));
        assertFailed(FailureType.TIMED_OUT, 1);
    }

    @Test
    void tellsWhatAnAnswerCostThatOurOwnRulesRefuse() {
        bedrock.callsTool("submit_plan", PLAN.formatted("false"));
        assertFailed(FailureType.INVALID_INPUT, 1);
    }

    private void assertFailed(FailureType type, int rounds) {
        var reply = plan();
        assertThat(((Failed) reply).type()).isEqualTo(type);
        assertSpent(rounds, reply);
    }

    private static void assertSpent(int rounds, DispatchReply reply) {
        assertThat(reply.metering().spend())
                .isNotNull()
                .extracting(Spend::inputTokens, Spend::outputTokens)
                .containsExactly(1_000L * rounds, 200L * rounds);
        assertThat(reply.metering().spend().usd())
                .isEqualByComparingTo(new BigDecimal("0.006").multiply(BigDecimal.valueOf(rounds)));
    }

    private DispatchReply plan() {
        var message = WireJson.MAPPER.createObjectNode().put("message", "Prepare outreach for Acme");
        var key = new ActivityKey("default", "drew-1", "run-1", "1");
        return table.call(
                new DispatchRequest("PlanOutreach", key, 1, Instant.now().plusSeconds(60), List.of(message)));
    }
}
