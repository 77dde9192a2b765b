package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.CallTranscript;
import io.steadybase.gtm.crm.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads {@code calls.csv}. When a call was is an instant in {@code at}, or a number of days in {@code days_ago}: then it was at
 * the first moment of that day, UTC, so that importing twice on one day changes nothing.
 */
final class CallRows {
    static final String FILE = "calls.csv";
    static final List<String> COLUMNS = List.of("call_id", "account", "title", "transcript");

    /** Of the 400 KB that an item of the table can have. */
    private static final int MAX_TRANSCRIPT_BYTES = 350 * 1024;

    private final RowLog log;
    private final Spelling accountNames;
    private final LocalDate today;

    CallRows(RowLog log, List<Account> accounts, Instant now) {
        this.log = log;
        this.accountNames =
                Spelling.strict("account", accounts.stream().map(Account::name).toList());
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    Stream<CallTranscript> read() {
        return log.read(this::call, CallTranscript::id);
    }

    private CallTranscript call(CsvRow row) {
        return new CallTranscript(
                row.required("call_id"),
                AccountId.of(accountNames.required(row, log)),
                at(row),
                row.optional("title").orElse("call"),
                transcript(row));
    }

    private static String transcript(CsvRow row) {
        var transcript = row.requiredText("transcript");
        var bytes = transcript.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_TRANSCRIPT_BYTES) {
            throw new UnusableRowException(
                    "transcript must be at most " + MAX_TRANSCRIPT_BYTES + " bytes, got " + bytes);
        }
        return transcript;
    }

    private Instant at(CsvRow row) {
        var at = row.instant("at");
        var daysAgo = row.integer("days_ago");
        if (at != null && daysAgo == null) {
            return at;
        }
        if (at == null && daysAgo != null) {
            return today.minusDays(daysAgo).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        throw new UnusableRowException(
                "either at or days_ago must say when the call was, got " + (at == null ? "neither" : "both"));
    }
}
