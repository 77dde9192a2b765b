package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gtm approve}. */
@Command(
        name = "approve",
        description = "Approve drafts, as they are or with edits.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  gtm approve drew-q3 --account acme-corporation --subject acme-corporation=\"A word on your rollout\""
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ApproveCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Spec
    private CommandSpec command;

    @Mixin
    private DecisionOptions decision;

    @Option(names = "--notes", paramLabel = "TEXT", description = "Why, for the audit trail.")
    private @Nullable String notes;

    @Option(names = "--subject", paramLabel = "ACCOUNT=TEXT", description = "Another subject for an account's draft.")
    private Map<String, String> subjects = new LinkedHashMap<>();

    @Option(names = "--body-file", paramLabel = "ACCOUNT=FILE", description = "A file with another body (UTF-8).")
    private Map<String, Path> bodyFiles = new LinkedHashMap<>();

    ApproveCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        return decision.decide(system, Verdict.APPROVE, notes, modifications());
    }

    private List<Modification> modifications() {
        var modifications = new ArrayList<Modification>();
        subjects.forEach((account, text) -> modifications.add(new Modification(account, "subject", text)));
        bodyFiles.forEach((account, file) -> modifications.add(new Modification(account, "body", text(file))));
        return modifications;
    }

    private String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(),
                    "--body-file must be a readable UTF-8 file, got %s (%s)".formatted(file, e),
                    e);
        }
    }
}
