package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Drew recalls before drafting, and what it remembers afterwards. */
final class OutreachMemory {
    /** The worker persona that Drew works for. */
    static final String PERSONA = "sarah-ae-west";

    private static final MemoryOwner ORG = new MemoryOwner(MemoryScope.ORG, "steadybase");
    private static final MemoryOwner TEAM = new MemoryOwner(MemoryScope.TEAM, "sales");
    private static final MemoryOwner WORKER = new MemoryOwner(MemoryScope.WORKER, PERSONA);
    private static final String ICP = "icp";
    private static final String PLAYBOOK = "playbook";

    private OutreachMemory() {}

    /** The organisation's ideal customer, the team's playbook, and the worker's history with these accounts. */
    static RecallRequest recallOf(List<AccountRun> accounts) {
        var prefixes = Stream.concat(
                        Stream.of(ICP, PLAYBOOK), accounts.stream().map(account -> prefix(account.accountId())))
                .toList();
        return new RecallRequest(List.of(ORG, TEAM, WORKER), prefixes);
    }

    /** The memories that help to write to this account: the general ones and its own. */
    static List<MemoryEntry> relevantTo(AccountRun account, List<MemoryEntry> memories) {
        return memories.stream()
                .filter(memory -> memory.owner().scope() != MemoryScope.WORKER
                        || memory.key().startsWith(prefix(account.accountId())))
                .toList();
    }

    /** One outcome per account, and one entry for the findings of its calls. */
    static RememberRequest outcomes(String requestId, Instant at, List<AccountRun> accounts) {
        var writes = new ArrayList<MemoryWrite>();
        for (var account : accounts) {
            var prefix = prefix(account.accountId());
            writes.add(new MemoryWrite(WORKER, prefix + "outreach/" + requestId, outcome(account), false));
            if (!account.findings().isEmpty()) {
                writes.add(new MemoryWrite(WORKER, prefix + "findings/" + requestId, findings(account), false));
            }
        }
        return new RememberRequest("drew-" + requestId, at, writes);
    }

    private static String prefix(String accountId) {
        return "account/" + accountId + "/";
    }

    private static String outcome(AccountRun account) {
        var draft = account.draft();
        var subject = draft == null ? "no draft" : "\"" + draft.subject() + "\"";
        return "%s %s: %s".formatted(account.outcome().label(), subject, account.reason());
    }

    private static String findings(AccountRun account) {
        return account.findings().stream()
                .map(finding -> finding.fact().text())
                .reduce((left, right) -> left + " | " + right)
                .orElse("");
    }
}
