package io.steadybase.gtm.cli;

/** A run that a person named, with what the command line knows of its kind. */
record NamedRun<R>(KindCommands<?, R> kind, String workflowId) {}
