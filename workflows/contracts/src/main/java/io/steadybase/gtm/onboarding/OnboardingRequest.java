package io.steadybase.gtm.onboarding;

import io.steadybase.gtm.gate.GateTimeout;
import io.steadybase.gtm.run.Markdown;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.TextLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of Client Onboarding.
 *
 * @param accountId the account in the CRM, and the workflow id without its {@code client-onboarding-}
 * @param accountName as whoever asks calls it; letters go out under the CRM's name
 * @param tier the {@link Tier#label} of a tier
 * @param userId who asks: somebody else must decide at the gate
 * @param approver who is asked at the gate, null for the compliance officer
 * @param gateTimeout how long the gate waits, null for 7 days
 */
public record OnboardingRequest(
        String accountId,
        String accountName,
        String tier,
        String userId,
        @Nullable String approver,
        @Nullable Duration gateTimeout)
        implements RunInput {
    /** A request with nothing in it, for a run that was started without one. */
    public static final OnboardingRequest NONE = new OnboardingRequest("", "", "", "", null, null);

    public OnboardingRequest {
        accountId = accountId == null ? "" : accountId;
        accountName = accountName == null ? "" : accountName;
        tier = tier == null ? "" : tier;
        userId = userId == null ? "" : userId;
    }

    @Override
    public String summary() {
        return TextLimits.summary("%s, %s".formatted(accountName, tier));
    }

    @Override
    public String details() {
        var lines = new ArrayList<String>();
        lines.add("> Onboard %s (%s), tier %s\n"
                .formatted(Markdown.text(accountName), Markdown.text(accountId), Markdown.text(tier)));
        lines.add("- asked by " + Markdown.text(userId));
        if (approver != null) {
            lines.add("- to be approved by " + Markdown.text(approver));
        }
        return String.join("\n", lines);
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        TextLimits.required("accountId", accountId, TextLimits.NAME, problems);
        TextLimits.required("accountName", accountName, TextLimits.NAME, problems);
        if (Tier.labelled(tier).isEmpty()) {
            problems.add("tier must be one of %s, got %s"
                    .formatted(
                            String.join(", ", Tier.labels()),
                            tier.isBlank() ? "nothing" : TextLimits.clip(TextLimits.line(tier), TextLimits.NAME)));
        }
        TextLimits.optional("userId", userId, TextLimits.NAME, problems);
        TextLimits.optional("approver", approver, TextLimits.NAME, problems);
        GateTimeout.check(gateTimeout, problems);
        return problems;
    }
}
