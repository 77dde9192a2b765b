package io.steadybase.gtm.cli.content;

import io.steadybase.gtm.cli.RunStarter;
import io.steadybase.gtm.cli.StartOptions;
import io.steadybase.gtm.content.ContentGeneration;
import io.steadybase.gtm.content.ContentRequest;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gtm start content}. */
@Command(
        name = "content",
        description = "Have a document written about an account; every figure in it is one of the account's data.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ${ROOT-COMMAND-NAME} start content --type qbr-deck --account halden-freight-group --request-id q4"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StartContentCommand implements Callable<Integer> {
    private static final int LENGTH_OF_NEW_ID = 13;

    private final RunStarter starter;

    @Option(
            names = "--type",
            required = true,
            paramLabel = "TYPE",
            description = "What is wanted: qbr-deck, proposal, call-brief or research-report.")
    private String type;

    @Option(names = "--account", required = true, paramLabel = "ID", description = "The account that it is about.")
    private String account;

    @Option(names = "--audience", paramLabel = "WHO", description = "For whom it is.")
    private @Nullable String audience;

    @Option(names = "--instructions", paramLabel = "TEXT", description = "What to stress or to leave out.")
    private @Nullable String instructions;

    @Option(
            names = "--request-id",
            paramLabel = "ID",
            description =
                    "Names the request: the same id for the same type and account is the same run. Default: a new id.")
    private @Nullable String requestId;

    @Mixin
    private StartOptions start;

    StartContentCommand(RunStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        var id = requestId == null ? UUID.randomUUID().toString().substring(0, LENGTH_OF_NEW_ID) : requestId;
        var request = new ContentRequest(type, account, audience, instructions, id, start.by());
        return start.start(starter, ContentGeneration.KIND, request.businessId(id), name -> request);
    }
}
