package io.steadybase.gtm.activities.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import org.junit.jupiter.api.Test;
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
}
