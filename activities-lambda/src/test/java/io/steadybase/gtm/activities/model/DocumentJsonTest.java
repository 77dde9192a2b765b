package io.steadybase.gtm.activities.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.document.Document;

class DocumentJsonTest {
    @Test
    void bringsEveryKindOfValueThereAndBack() throws IOException {
        var json = WireJson.MAPPER.readTree(
                "{\"a\":[1,2.5,-3,12345678901234567890],\"b\":{\"c\":null,\"d\":true},\"e\":\"ü\",\"f\":[]}");
        assertThat(DocumentJson.toJson(DocumentJson.toDocument(json)).toString())
                .isEqualTo(json.toString());
    }

    @Test
    void readsAWholeNumberWithAFractionOfZeroAsAnInteger() {
        assertThat(DocumentJson.toJson(Document.fromNumber("5.0")).isIntegralNumber())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e50000000", "-1e50000000", "1e-50000000", "1e2147483647"})
    void doesNotWriteOutAnEndlessNumber(String number) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(
                                DocumentJson.toJson(Document.fromNumber(number)).decimalValue())
                        .isEqualByComparingTo(new BigDecimal(number)));
    }
}
