package io.steadybase.gtm.drew;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.drew.OutreachActivities.ReviewResult;
import io.steadybase.gtm.run.Spend;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewResultTest {
    @Test
    void readsAJudgementFromBeforeThereWereWarnings() throws JsonProcessingException {
        var spend = WireJson.MAPPER.writeValueAsString(Spend.NONE);
        assertThat(WireJson.MAPPER.readValue("{\"objections\":[\"no\"],\"spend\":" + spend + "}", ReviewResult.class))
                .isEqualTo(new ReviewResult(List.of("no"), Spend.NONE));
    }

    @Test
    void carriesWarnings() throws JsonProcessingException {
        var result = new ReviewResult(List.of(), Spend.NONE, List.of("look at this"));
        var json = WireJson.MAPPER.writeValueAsString(result);
        assertThat(WireJson.MAPPER.readValue(json, ReviewResult.class)).isEqualTo(result);
    }
}
