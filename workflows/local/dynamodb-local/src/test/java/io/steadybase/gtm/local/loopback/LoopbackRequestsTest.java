package io.steadybase.gtm.local.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackRequestsTest {
    private final LoopbackRequests requests = new LoopbackRequests(8000);

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8000,",
        "localhost:8000,",
        "LocalHost:8000,",
        "[::1]:8000,",
        "127.0.0.1:8000, http://127.0.0.1:8000",
        "127.0.0.1:8000, http://localhost:8000"
    })
    void areOfThisMachinesPrograms(String host, String origin) {
        assertThat(requests.refusal(host, origin)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example:8000,",
        "evil.example,",
        "127.0.0.1.evil.example:8000,",
        "localhost:8001,",
        "localhost,",
        "192.168.0.7:8000,",
        "'',",
        ","
    })
    void areNotForAnotherHost(String host, String origin) {
        assertThat(requests.refusal(host, origin))
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("Host must be").endsWith("got " + host));
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example",
        "https://localhost:8000",
        "http://localhost:3000",
        "http://localhost:8000.evil.example",
        "null",
        "''"
    })
    void areNotOfAnotherOrigin(String origin) {
        assertThat(requests.refusal("localhost:8000", origin))
                .contains("Origin must be this service's own or absent, got " + origin);
    }
}
