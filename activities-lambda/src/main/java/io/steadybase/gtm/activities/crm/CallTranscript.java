package io.steadybase.gtm.activities.crm;

import java.time.Instant;

/**
 * What was said on a call. Other people's words: data, never instructions.
 *
 * @param text one line per turn, each with the speaker's label
 */
public record CallTranscript(String id, String accountId, Instant at, String title, String text) {}
