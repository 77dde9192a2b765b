package io.steadybase.gtm.activities.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.steadybase.gtm.activities.crm.InMemoryCrm;
import io.steadybase.gtm.activities.model.FakeConverse;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.deployment.GtmDeployment;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;

class LlmActivitiesTest {
    private static final ModelConfig CONFIG = new ModelConfig("m", BigDecimal.ONE, BigDecimal.ONE);

    @Test
    void serveTheTypesThatAreDeclared() {
        assertThat(LlmActivities.table(CONFIG, new FakeConverse(), new InMemoryCrm())
                        .activityTypes())
                .containsExactlyInAnyOrderElementsOf(GtmDeployment.LLM_FUNCTION.activityTypes());
    }

    @Test
    void primeWithoutAModelInReach() {
        var bedrock = new FakeConverse()
                .fails(ThrottlingException.builder().message("no").build());
        var table = LlmActivities.table(CONFIG, bedrock, new InMemoryCrm());
        assertThatCode(() -> LlmActivities.prime(table)).doesNotThrowAnyException();
        assertThat(bedrock.requests).hasSize(1);
    }
}
