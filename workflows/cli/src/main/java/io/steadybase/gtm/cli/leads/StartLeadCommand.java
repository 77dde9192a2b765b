package io.steadybase.gtm.cli.leads;

import io.steadybase.gtm.cli.DurationConverter;
import io.steadybase.gtm.cli.RunStarter;
import io.steadybase.gtm.cli.StartOptions;
import io.steadybase.gtm.leads.LeadContact;
import io.steadybase.gtm.leads.LeadQualification;
import io.steadybase.gtm.leads.LeadRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gtm start lead}. */
@Command(
        name = "lead",
        description = "Have a lead looked up, scored factor by factor, and routed.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ${ROOT-COMMAND-NAME} start lead --lead-id l-17 --company Ostrander --attribute source=Google --attribute visits=5"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StartLeadCommand implements Callable<Integer> {
    private final RunStarter starter;

    @Option(
            names = "--lead-id",
            required = true,
            paramLabel = "ID",
            description = "Names the lead: the same id is the same run, never a second one.")
    private String leadId;

    @Option(names = "--company", paramLabel = "NAME", description = "Whom the lead works for, if that is known.")
    private String company = "";

    @Option(names = "--contact", paramLabel = "NAME", description = "The person's name.")
    private @Nullable String contact;

    @Option(names = "--title", paramLabel = "TEXT", description = "The person's job.")
    private @Nullable String title;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "The person's e-mail address.")
    private @Nullable String email;

    @Option(
            names = "--attribute",
            paramLabel = "NAME=VALUE",
            description =
                    "What the lead's source knows, e.g. source=Google; repeat it. docs/lead-scorecard.md has those that count.")
    private Map<String, String> attributes = new LinkedHashMap<>();

    @Option(names = "--approver", paramLabel = "NAME", description = "Who is asked if the account is of Tier 1.")
    private @Nullable String approver;

    @Option(
            names = "--gate-timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long that person has, e.g. 12h or PT1H; default: 7d.")
    private @Nullable Duration gateTimeout;

    @Mixin
    private StartOptions start;

    StartLeadCommand(RunStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        return start.start(
                starter,
                LeadQualification.KIND,
                leadId,
                id -> new LeadRequest(id, company, person(), attributes, approver, gateTimeout));
    }

    private @Nullable LeadContact person() {
        return contact == null && title == null && email == null
                ? null
                : new LeadContact(Objects.requireNonNullElse(contact, ""), title, email);
    }
}
