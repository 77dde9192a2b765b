package io.steadybase.gtm.cli;

import java.util.Objects;

/** This program, as its user called it: what a hint says can be copied and run. */
public final class Program {
    private static final String NAME = Objects.requireNonNullElse(System.getProperty("gtm.name"), "gtm");

    private Program() {}

    /** {@code gtm}, or the path by which it was called. */
    public static String name() {
        return NAME;
    }

    /** A command line of it, e.g. {@code gtm watch drew-q3}. */
    public static String command(String arguments) {
        return NAME + " " + arguments;
    }
}
