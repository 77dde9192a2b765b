package io.steadybase.gtm.worker.workflow.gate;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * How a gate looks now and then whether items have settled themselves.
 *
 * @param summary what is done then, for a reader of Temporal's web UI, e.g. {@code ask Marketing again}
 * @param patience the first time to wait before looking; it doubles up to 4 hours
 * @param settled looks, and returns the items that need no decision any more
 */
public record Recheck(String summary, Duration patience, Supplier<List<String>> settled) {}
