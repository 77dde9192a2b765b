package io.steadybase.gtm.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentVariablesTest {
    @Test
    void readsWhatIsRight() {
        var variables = new EnvironmentVariables(Map.of("WHERE", "localhost:7233", "COUNT", "100", "NAME", "x"));
        assertThat(variables.address("WHERE")).isEqualTo("localhost:7233");
        assertThat(variables.number("COUNT", 1, 100)).isEqualTo(100);
        assertThat(variables.text("NAME", "a name")).isEqualTo("x");
        assertThat(variables.optional("OTHER")).isEmpty();
        variables.orThrow();
    }

    @Test
    void namesEveryProblemWithWhatWasGivenAndWhatIsExpected() {
        var variables = new EnvironmentVariables(Map.of("WHERE", "https://here", "COUNT", "101", "NAME", " "));
        variables.address("WHERE");
        variables.number("COUNT", 1, 100);
        variables.text("NAME", "a name");
        assertThatThrownBy(variables::orThrow)
                .isInstanceOf(InvalidEnvironmentException.class)
                .message()
                .isEqualToNormalizingNewlines("""
                        WHERE must be host:port, got https://here
                        COUNT must be a whole number from 1 to 100, got 101
                        NAME must be a name, got nothing""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "ten", "1.5", "99999999999"})
    void refusesWhatIsNoNumberInBounds(String value) {
        var variables = new EnvironmentVariables(Map.of("COUNT", value));
        variables.number("COUNT", 1, 100);
        assertThatThrownBy(variables::orThrow).hasMessageStartingWith("COUNT must be a whole number from 1 to 100");
    }
}
