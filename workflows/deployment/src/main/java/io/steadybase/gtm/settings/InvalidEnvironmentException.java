package io.steadybase.gtm.settings;

import java.util.List;

/** A process cannot start with the environment it was given. The message has one line per problem. */
public final class InvalidEnvironmentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidEnvironmentException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
