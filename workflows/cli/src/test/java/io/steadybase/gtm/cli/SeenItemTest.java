package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenItemTest {
    private final SeenItem.Converter converter = new SeenItem.Converter();

    @Test
    void readsAnItemWithTheHashOfWhatWasSeen() {
        assertThat(converter.convert("acme@0f3a9c1b5d7e2468")).isEqualTo(new SeenItem("acme", "0f3a9c1b5d7e2468"));
    }

    @Test
    void readsAnItemWithoutAHash() {
        assertThat(converter.convert("acme")).isEqualTo(new SeenItem("acme", ""));
        assertThat(converter.convert("@acme")).isEqualTo(new SeenItem("@acme", ""));
    }
}
