package io.steadybase.gtm.local.bedrock;

/** Counts tokens as the offline model bills them: one for every four characters, rounded up; English text comes close to it. */
final class Tokens {
    private static final int CHARS_PER_TOKEN = 4;

    private Tokens() {}

    static int of(String text) {
        return Math.ceilDiv(text.length(), CHARS_PER_TOKEN);
    }
}
