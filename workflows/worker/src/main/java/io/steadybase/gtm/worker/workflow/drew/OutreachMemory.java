package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryWrite;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.worker.workflow.memory.RunMemory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Drew recalls before drafting, and what it remembers afterwards. */
final class OutreachMemory {
    /** The worker persona that Drew works for. */
    static final Persona PERSONA = Persona.SARAH_AE_WEST;

    private static final MemoryOwner WORKER = Owners.of(PERSONA);
    /** What others have learned of an account is worth knowing before it is written to. */
    private static final List<MemoryOwner> OWNERS = List.of(
            Owners.ORG,
            Owners.team("sales"),
            Owners.team("customer-success"),
            Owners.team("support"),
            WORKER,
            Owners.of(Persona.ONBOARDING_BOT));

    private static final String ICP = "icp";
    private static final String PLAYBOOK = "playbook";

    /** 25 drafts are asked for in one workflow task. */
    private static final int MOST_CHARACTERS_PER_DRAFT = 24_000;

    private static final int LONGEST_FINDINGS = 8_000;

    private OutreachMemory() {}

    /** The organisation's ideal customer, the team's playbook, and the worker's history with these accounts. */
    static Recollection recall(RunMemory memory, List<AccountRun> accounts) {
        var about = accounts.stream()
                .map(AccountRun::accountId)
                .flatMap(id -> Stream.of(Owners.accountKeys(id), Owners.complianceKeys(id)));
        var prefixes = Stream.concat(Stream.of(ICP, PLAYBOOK), about).toList();
        return memory.recall("%d accounts".formatted(accounts.size()), OWNERS, prefixes);
    }

    /** The memories that help to write to this account, the general ones and its own: pinned ones first, then the newest. */
    static List<MemoryEntry> relevantTo(AccountRun account, List<MemoryEntry> memories) {
        var relevant = memories.stream()
                .filter(memory -> Owners.concerns(memory.key(), account.accountId()))
                .sorted(Comparator.comparing(MemoryEntry::pinned)
                        .thenComparing(MemoryEntry::lastUpdated)
                        .reversed())
                .toList();
        var fitting = new ArrayList<MemoryEntry>();
        var characters = 0;
        for (var memory : relevant) {
            characters += memory.key().length() + memory.value().length();
            if (characters <= MOST_CHARACTERS_PER_DRAFT) {
                fitting.add(memory);
            }
        }
        return fitting;
    }

    /** One outcome per account, and one entry for the findings of its calls. */
    static List<MemoryWrite> outcomes(String requestId, List<AccountRun> accounts) {
        var writes = new ArrayList<MemoryWrite>();
        for (var account : accounts) {
            var prefix = Owners.accountKeys(account.accountId());
            writes.add(new MemoryWrite(WORKER, prefix + "outreach/" + requestId, outcome(account), false));
            if (!account.findings().isEmpty()) {
                writes.add(new MemoryWrite(WORKER, prefix + "findings/" + requestId, findings(account), false));
            }
        }
        return writes;
    }

    private static String outcome(AccountRun account) {
        var draft = account.draft();
        var subject = draft == null ? "no draft" : "\"" + draft.subject() + "\"";
        return "%s %s: %s".formatted(account.outcome().label(), subject, account.reason());
    }

    private static String findings(AccountRun account) {
        var texts = account.findings().stream().map(finding -> finding.fact().text());
        return TextLimits.clip(texts.collect(Collectors.joining(" | ")), LONGEST_FINDINGS);
    }
}
