package io.steadybase.gtm.dispatch;

/**
 * How a workflow calls a dispatched activity. Part of the activity's contract, never of configuration: changing it changes
 * the events of a history, so running workflows could no longer be replayed.
 */
public enum DispatchMode {
    /** An activity with heartbeats, for calls of seconds and more: models, exports. */
    LONG,
    /** A local activity, for idempotent reads and writes of a few hundred milliseconds: a third of the overhead. */
    SHORT
}
