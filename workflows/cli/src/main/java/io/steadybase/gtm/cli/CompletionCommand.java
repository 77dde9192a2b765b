package io.steadybase.gtm.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gtm completion}: picocli's script, which asks {@link CompleteCommand} for what only a running system knows. */
@Command(
        name = "completion",
        description = "Print a script that lets the shell complete commands, options, runs and items.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  source <(${ROOT-COMMAND-NAME} completion bash)",
            "  source <(${ROOT-COMMAND-NAME} completion zsh)"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CompletionCommand implements Callable<Integer> {
    private static final String CANDIDATES = "function compReplyArray() {\n";
    private static final String ASKED_FOR = """
            function compReplyArray() {
              case "$1" in
                @runs@) set -- $("${COMP_WORDS[0]}" complete runs 2>/dev/null) ;;
                @items@) set -- $("${COMP_WORDS[0]}" complete items "${COMP_WORDS[@]:1}" 2>/dev/null) ;;
              esac
            """;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "bash|zsh", description = "The shell.")
    private Shell shell;

    /** The shells that picocli writes for: one script serves both. */
    enum Shell {
        BASH,
        ZSH
    }

    @Override
    public Integer call() {
        var out = command.commandLine().getOut();
        out.println("# gtm in " + shell.name().toLowerCase(Locale.ROOT));
        out.println(AutoComplete.bash("gtm", command.root().commandLine()).replace(CANDIDATES, ASKED_FOR));
        out.flush();
        return ExitCode.OK.code();
    }

    /** Stands in the script for the runs that there are when somebody asks. */
    static final class Runs implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("@runs@").iterator();
        }
    }

    /** Stands in the script for the undecided items of the run that is named. */
    static final class Items implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("@items@").iterator();
        }
    }
}
