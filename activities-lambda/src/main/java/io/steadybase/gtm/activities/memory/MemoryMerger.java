package io.steadybase.gtm.activities.memory;

import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.ModelTask;
import io.steadybase.gtm.activities.model.Prompt;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryMergingActivities;
import io.steadybase.gtm.memory.MemoryMergingActivities.MergeRequest;
import io.steadybase.gtm.memory.MemoryMergingActivities.MergedMemory;
import java.time.Instant;

/** Makes one memory of several, by a model. */
public final class MemoryMerger implements MemoryMergingActivities {
    private static final ModelTask<MergeAnswer> MERGE = ModelTask.ofResources(
            MemoryMerger.class, "submit_merge", "Submits the merged memory.", MergeAnswer.class, 2_000);
    private final ModelClient model;

    /** A merger that asks this model. */
    public MemoryMerger(ModelClient model) {
        this.model = model;
    }

    /** What the model made of them. */
    record MergeAnswer(String value) {}

    @Override
    public MergedMemory mergeMemories(MergeRequest request) {
        var prompt = Prompt.of("Merge these memories.")
                .with("topic", request.topic())
                .withJson("memories", request.entries().stream().map(Entry::of).toList());
        var answer = model.ask(MERGE, prompt);
        return new MergedMemory(answer.value().value().strip(), answer.spend());
    }

    /** A memory without what only its store needs. */
    private record Entry(String key, String value, Instant lastUpdated) {
        static Entry of(Memory memory) {
            return new Entry(memory.key(), memory.value(), memory.lastUpdated());
        }
    }
}
