package io.steadybase.gtm.worker.workflow.content;

import io.steadybase.gtm.content.ContentDocument;
import io.steadybase.gtm.content.ContentRequest;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryWrite;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.worker.workflow.memory.RunMemory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is recalled before a document is written, of all four scopes, and what is remembered of it. */
final class ContentMemory {
    static final Persona PERSONA = Persona.CONTENT_WRITER;

    /** About 5,000 tokens: what a prompt can hold beside the facts. */
    private static final int MOST_CHARACTERS = 20_000;

    /** Where earlier documents are remembered: they say where something is, and nothing about the account. */
    private static final String DOCUMENTS = "/content/";

    private static final int LONGEST_MEMORY = 1_000;

    private final RunMemory memory = new RunMemory();
    private final ContentRequest request;
    private final String requestId;

    ContentMemory(ContentRequest request, String requestId) {
        this.request = request;
        this.requestId = requestId;
    }

    /** The account's history is with the account executive, too: a worker's memory may be read by others. */
    Recollection recall() {
        var owners = List.of(
                Owners.ORG,
                Owners.team("sales"),
                Owners.team("customer-success"),
                Owners.of(PERSONA),
                Owners.of(Persona.SARAH_AE_WEST),
                Owners.of(Persona.ONBOARDING_BOT),
                Owners.team("support"),
                new MemoryOwner(MemoryScope.SESSION, requestId));
        return memory.recall(
                request.accountId(),
                owners,
                List.of("icp", "playbook", "content", prefix(), Owners.complianceKeys(request.accountId())));
    }

    /** Memories as sources to cite: pinned ones first, then the newest, as many as a prompt can hold. */
    static List<Fact> sources(List<MemoryEntry> memories) {
        var sources = new ArrayList<Fact>();
        var characters = 0;
        var best = memories.stream()
                .filter(entry -> !entry.key().contains(DOCUMENTS))
                .sorted(Comparator.comparing(MemoryEntry::pinned)
                        .thenComparing(MemoryEntry::lastUpdated)
                        .reversed())
                .toList();
        for (var entry : best) {
            var source = source(entry);
            characters += source.id().length() + source.text().length();
            if (characters <= MOST_CHARACTERS) {
                sources.add(source);
            }
        }
        return sources;
    }

    private static Fact source(MemoryEntry entry) {
        var id = "memory/%s/%s/%s"
                .formatted(
                        entry.owner().scope().name().toLowerCase(Locale.ROOT),
                        entry.owner().ownerId(),
                        entry.key());
        return new Fact(id, TextLimits.clip(TextLimits.line(entry.value()), LONGEST_MEMORY));
    }

    /** That the document is there, and where. */
    Optional<String> remember(ContentDocument document) {
        var file = document.files().getFirst();
        var value = "%s, stored as %s (%s)".formatted(document.title(), file.documentId(), file.name());
        return memory.remember(
                "document about " + request.accountId(),
                List.of(new MemoryWrite(
                        Owners.of(PERSONA),
                        prefix() + "content/%s/%s".formatted(request.contentType(), requestId),
                        value,
                        false)));
    }

    private String prefix() {
        return Owners.accountKeys(request.accountId());
    }
}
