package io.steadybase.gtm.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, and where it says how it is right: two lines. */
public final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        var err = command.getErr();
        var message = String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", ""); // as picocli begins some of them
        TerminalText.block(message).lines().forEach(err::println);
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("see '%s --help'".formatted(name(command)));
        }
        err.flush();
        return ExitCode.USAGE.code();
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
