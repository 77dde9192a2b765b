package io.steadybase.gtm.activities.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.steadybase.gtm.onboarding.ComplianceActivities.ComplianceRequest;
import io.steadybase.gtm.onboarding.ComplianceReview.Finding;
import io.steadybase.gtm.onboarding.ComplianceReview.Severity;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Risk;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import io.steadybase.gtm.onboarding.Tier;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the sample of policies that ships. */
class PolicyReviewTest {
    private final PolicyReview review = new PolicyReview();

    private List<Finding> findings(OnboardingAccount account, Tier tier, Proposal proposal) {
        return review.reviewCompliance(new ComplianceRequest(account, tier, proposal))
                .findings();
    }

    @Test
    void findsNothingAgainstAHarmlessProposalAndNamesTheVersion() {
        var found = review.reviewCompliance(new ComplianceRequest(Clients.harmless(), Tier.SMB, Clients.PROPOSAL));
        assertThat(found.findings()).isEmpty();
        assertThat(found.policyVersion()).isEqualTo("2026-11-sample");
    }

    @Test
    void namesThePolicyOfEveryFinding() {
        assertThat(findings(Clients.of("software", "Germany", Clients.INES, 0), Tier.SMB, Clients.PROPOSAL))
                .containsExactly(
                        new Finding(
                                "data-residency",
                                "Where a client's data is kept",
                                Severity.HIGH,
                                "its office is in Germany: agree in writing on where its data is kept before any of it reaches us"));
    }

    @Test
    void takesACountryThatNobodyKnowsForOneThatMatters() {
        assertThat(findings(Clients.of("software", null, Clients.INES, 0), Tier.SMB, Clients.PROPOSAL))
                .extracting(Finding::message)
                .containsExactly(
                        "the CRM does not know where its office is: agree in writing on where its data is kept before any of it reaches us");
    }

    @Test
    void findsARegulatedSector() {
        assertThat(findings(Clients.of("medical", "United States", Clients.INES, 0), Tier.SMB, Clients.PROPOSAL))
                .extracting(Finding::policyId)
                .containsExactly("regulated-sector");
    }

    @ParameterizedTest
    @CsvSource({
        "0,the CRM has no contact of Kan-code: name somebody",
        "2,every contact of Kan-code has opted out of being written to: name somebody"
    })
    void findsAClientToWhomNobodyCanWrite(int optedOut, String message) {
        var nobody = Clients.of("software", "United States", null, optedOut);
        var welcome = new Welcome("Welcome aboard", "Hello team,\n\nwe look forward to working with you.");
        assertThat(findings(nobody, Tier.SMB, Clients.PROPOSAL.with(welcome)))
                .extracting(Finding::policyId, finding -> finding.message().startsWith(message))
                .containsExactly(tuple("data-processing-contact", true));
    }

    @ParameterizedTest
    @CsvSource({"SMB,9,10", "MID_MARKET,29,30", "ENTERPRISE,59,60"})
    void findsATimelineThatIsTooShortForTheTier(Tier tier, int days, int least) {
        var criteria = List.of("Everybody has signed in.");
        assertThat(findings(Clients.harmless(), tier, Clients.proposal(criteria, days, Clients.WELCOME)))
                .extracting(Finding::message)
                .containsExactly(
                        "the timeline of tier %s must take at least %d days, got %d: plan more days, or have the shorter time approved"
                                .formatted(tier.label(), least, days));
        assertThat(findings(Clients.harmless(), tier, Clients.proposal(criteria, least, Clients.WELCOME)))
                .isEmpty();
    }

    @Test
    void findsAMilestoneThatNobodyCanCheck() {
        assertThat(findings(Clients.harmless(), Tier.SMB, Clients.proposal(List.of(), 14, Clients.WELCOME)))
                .extracting(Finding::message)
                .containsExactly(
                        "milestone \"Go live\" must have at least 1 success criteria, got 0: say how one sees that it is reached");
    }

    @Test
    void findsAPricePromiseAndPersonalDataAnywhereInTheProposal() {
        var base = Clients.PROPOSAL;
        var telling = new Proposal(
                base.template(),
                base.summary(),
                base.milestones(),
                base.timeline(),
                base.resources(),
                List.of(new Risk("The budget is tight.", "We give a 20% discount, call +1 415 555 0134 for it.")),
                base.welcome());
        assertThat(findings(Clients.harmless(), Tier.SMB, telling))
                .extracting(Finding::policyId)
                .contains("no-price-promise", "no-personal-data")
                .doesNotContain("welcome-message");
    }

    @Test
    void findsWhatNoMessageMayHold() {
        var welcome = new Welcome("Welcome", "Hi Ines,\n\nsee https://kan-code.example/pay and tell Maria Lopez.");
        assertThat(findings(Clients.harmless(), Tier.SMB, Clients.PROPOSAL.with(welcome)))
                .extracting(Finding::policyId)
                .containsOnly("welcome-message")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void tellsAtMostFiveFindingsOfAPolicy() {
        var welcome = new Welcome("Welcome", "Hi Ines,\n\n" + "[a] [b] [c] [d] [e] [f] [g] [h]");
        assertThat(findings(Clients.harmless(), Tier.SMB, Clients.PROPOSAL.with(welcome)))
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"policies": []}|version must be given, got none
            {"version": "1", "policies": []}|policies must be given, got none
            {"version": "1", "policies": [{"id": "a", "title": "A", "text": "a", "severity": "high"}]}|rule must be given, got none (policy a)
            {"version": "1", "policies": [{"id": "a", "title": "A", "text": "a", "rule": {"kind": "contact-needed"}}]}|severity must be high, medium or low, got none (policy a)
            {"version": "1", "policies": [{"id": "a", "title": "A", "severity": "low", "rule": {"kind": "contact-needed"}}]}|text must be given, got none (policy a)
            {"version": "1", "policies": [{"id": "a", "title": "A", "text": "a", "severity": "low", "rule": {"kind": "no-such-rule"}}]}|no-such-rule
            {"version": "1", "policies": [{"id": "a", "title": "A", "text": "a", "severity": "low", "rule": {"kind": "success-criteria"}}]}|least must be 1 or more, got 0
            {"version": "1", "policies": [{"id": "a", "title": "A", "text": "a", "severity": "low", "rule": {"kind": "regulated-sector", "sector": "x"}}]}|sectors must be given, got none
            """)
    void refusesPoliciesThatSayTooLittle(String json, String message) {
        var file = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> CompliancePolicies.read(file)).hasMessageContaining(message);
    }

    @Test
    void refusesTwoPoliciesOfOneId() {
        var policy =
                "{\"id\": \"a\", \"title\": \"A\", \"text\": \"a\", \"severity\": \"low\", \"rule\": {\"kind\": \"contact-needed\"}}";
        var file = new ByteArrayInputStream("{\"version\": \"1\", \"policies\": [%s, %s]}"
                .formatted(policy, policy)
                .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> CompliancePolicies.read(file))
                .hasMessageContaining("every policy must have an id of its own, got a twice");
    }
}
