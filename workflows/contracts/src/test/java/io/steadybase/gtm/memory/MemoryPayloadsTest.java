package io.steadybase.gtm.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.StepStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients of a Memory Store send and read: one golden file per payload, in both directions. */
class MemoryPayloadsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Memory ICP = new Memory(MemoryScope.ORG, "icp/size", "large companies", true, 3, NOON);
    private static final Compression COMPRESSION = new Compression(NOON, 4, 1, 2_000, 500);

    @ParameterizedTest
    @MethodSource("payloads")
    void readsAndWritesTheGoldenFile(String file, Object payload) throws IOException {
        var golden = Files.readString(Path.of("src/test/resources/payloads", file));

        assertThat((Object) WireJson.MAPPER.readValue(golden, payload.getClass()))
                .isEqualTo(payload);
        assertThat(WireJson.MAPPER.readTree(WireJson.MAPPER.writeValueAsString(payload)))
                .isEqualTo(WireJson.MAPPER.readTree(golden));
    }

    static Stream<Arguments> payloads() {
        var counts = new MemoryHealth.Counts(12, 2, 10, 4_321, 3);
        return Stream.of(
                Arguments.of("memory-write.json", new WriteMemory("icp/size", "large companies", true, "w-1")),
                Arguments.of("memory-compress.json", new CompressMemory(Duration.ofHours(12))),
                Arguments.of("memory-pin.json", new PinMemory("icp/size", false)),
                Arguments.of(
                        "memory-batch.json",
                        new MemoryBatch("w-1", List.of(new MemoryBatch.Put("icp/size", "large companies", true, 2L)))),
                Arguments.of(
                        "memory-receipt.json",
                        new WriteReceipt(List.of(new WriteReceipt.Written("icp/size", 3, 2)), false)),
                Arguments.of("memory-filter.json", new MemoryFilter("icp/", true, "icp/region", 50)),
                Arguments.of("memory-page.json", new MemoryPage(List.of(ICP), "icp/size", 12)),
                Arguments.of("memory-recall.json", new RecallMemories(List.of("icp"), 8_000)),
                Arguments.of(
                        "memory-health.json",
                        new MemoryHealth(Owners.ORG, counts, NOON, new BigDecimal("0.25"), NOON, null, 1)),
                Arguments.of("memory-compression.json", COMPRESSION),
                Arguments.of(
                        "memory-state.json",
                        new MemoryState(
                                List.of(ICP),
                                List.of("0f3a9c1b5d7e2468"),
                                NOON,
                                COMPRESSION,
                                1,
                                List.of(new FeedEntry(0, "memory", "compressed", NOON, StepStatus.COMPLETED)),
                                new MemoryState.Times(NOON, NOON))));
    }
}
