package io.steadybase.gtm.cli.onboarding;

import io.steadybase.gtm.cli.DurationConverter;
import io.steadybase.gtm.cli.RunStarter;
import io.steadybase.gtm.cli.StartOptions;
import io.steadybase.gtm.onboarding.ClientOnboarding;
import io.steadybase.gtm.onboarding.OnboardingRequest;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gtm start onboarding}. */
@Command(
        name = "onboarding",
        description =
                "Have a proposal written for a new client, held against the compliance policies and, once it may be,"
                        + " carried out: welcome message, kickoff, tasks.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ${ROOT-COMMAND-NAME} start onboarding --account quillon-pharma --name \"Quillon Pharma\" --tier enterprise"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StartOnboardingCommand implements Callable<Integer> {
    private final RunStarter starter;

    @Option(
            names = "--account",
            required = true,
            paramLabel = "ID",
            description = "The account in the CRM: a client is taken on board once.")
    private String account;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "What the client is called.")
    private String name;

    @Option(
            names = "--tier",
            required = true,
            paramLabel = "TIER",
            description = "enterprise, mid-market or smb; about an enterprise client a person is always asked.")
    private String tier;

    @Option(
            names = "--approver",
            paramLabel = "NAME",
            description = "Who is asked at the gate: anybody but who starts the run (--by) may decide.")
    private @Nullable String approver;

    @Option(
            names = "--gate-timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long the gate waits before a manager is told, e.g. 12h or PT1H; default: 7d.")
    private @Nullable Duration gateTimeout;

    @Mixin
    private StartOptions start;

    StartOnboardingCommand(RunStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        return start.start(
                starter,
                ClientOnboarding.KIND,
                account,
                id -> new OnboardingRequest(id, name, tier, start.by(), approver, gateTimeout));
    }
}
