package io.steadybase.gtm.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnboardingRequestTest {
    private static OnboardingRequest of(String tier) {
        return new OnboardingRequest("acme", "Acme", tier, "ada", null, null);
    }

    @Test
    void takesEveryTierAndNoOther() {
        assertThat(Tier.labels()).containsExactly("enterprise", "mid-market", "smb");
        assertThat(Tier.labels())
                .allSatisfy(tier -> assertThat(of(tier).problems()).isEmpty());
        assertThat(of("Enterprise").problems())
                .containsExactly("tier must be one of enterprise, mid-market, smb, got Enterprise");
        assertThat(of("x".repeat(5_000)).problems().getFirst()).hasSizeLessThan(300);
    }

    @Test
    void readsAnythingAndSaysWhatIsMissing() throws JsonProcessingException {
        var nothing = WireJson.MAPPER.readValue("{\"accountId\": null, \"unknown\": 1}", OnboardingRequest.class);
        assertThat(nothing).isEqualTo(OnboardingRequest.NONE);
        assertThat(nothing.problems())
                .containsExactly(
                        "accountId must have 1 to 200 characters, got 0",
                        "accountName must have 1 to 200 characters, got 0",
                        "tier must be one of enterprise, mid-market, smb, got nothing");
        assertThat(nothing.summary()).isEqualTo(",");
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "-PT1S", "P366D"})
    void refusesAGateThatNobodyCanWaitFor(Duration timeout) {
        assertThat(new OnboardingRequest("acme", "Acme", "smb", "ada", null, timeout).problems())
                .containsExactly("gateTimeout must be longer than nothing and at most 365 days, got " + timeout);
    }

    @Test
    void refusesTextsOfAnyLength() {
        var huge = "x".repeat(300);
        assertThat(new OnboardingRequest(huge, huge, "smb", huge, huge, null).problems())
                .hasSize(4);
    }

    @Test
    void showsNobodyALinkInItsDetails() {
        assertThat(new OnboardingRequest("acme", "[Acme](http://x)", "smb", "ada", "Robin", null).details())
                .startsWith("> Onboard \\[Acme\\]\\(http://x\\) (acme), tier smb\n")
                .endsWith("- asked by ada\n- to be approved by Robin");
    }
}
