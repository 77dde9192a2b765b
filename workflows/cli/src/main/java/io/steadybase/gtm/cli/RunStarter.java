package io.steadybase.gtm.cli;

/** What a command that starts runs works with. */
public record RunStarter(RunningSystem system, RunWatch.Pause pause, Terminal terminal) {}
