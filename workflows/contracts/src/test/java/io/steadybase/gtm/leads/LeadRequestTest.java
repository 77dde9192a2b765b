package io.steadybase.gtm.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadRequestTest {
    @Test
    void needsNothingButAnId() throws JsonProcessingException {
        var request = WireJson.MAPPER.readValue("{\"leadId\":\"l-17\",\"company\":null}", LeadRequest.class);

        assertThat(request.problems()).isEmpty();
        assertThat(request.company()).isEmpty();
        assertThat(request.known()).isEmpty();
        assertThat(request.summary()).isEqualTo("lead l-17");
    }

    @Test
    void knowsOnlyAttributesWithAValue() {
        var attributes = new HashMap<String, @Nullable String>();
        attributes.put("source", " Google ");
        attributes.put("visits", null);
        attributes.put("city", "  ");
        var request = new LeadRequest("l-17", "Acme", null, attributes, null, null);

        assertThat(request.known()).containsExactly(Map.entry("source", "Google"));
        assertThat(request.problems()).isEmpty();
        assertThat(request.summary()).isEqualTo("lead l-17 of Acme");
        assertThat(request.details()).isEqualTo("lead l\\-17\n- of Acme\n- source: Google");
    }

    @Test
    void saysWhatMakesNoSense() {
        var nobody = new LeadContact("x".repeat(201), null, "y".repeat(201));
        var odd = new LeadRequest(
                " ", "z".repeat(201), nobody, Map.of("a", "v".repeat(501)), "b".repeat(201), Duration.ZERO);

        assertThat(odd.problems())
                .containsExactly(
                        "leadId must have 1 to 200 characters, got 0",
                        "company must have at most 200 characters, got 201",
                        "contact.name must have at most 200 characters, got 201",
                        "contact.email must have at most 200 characters, got 201",
                        "attribute a must have at most 500 characters, got 501",
                        "approver must have at most 200 characters, got 201",
                        "gateTimeout must be longer than nothing and at most 365 days, got PT0S");
    }

    @Test
    void takesNoEndlessListOfAttributes() {
        var many = IntStream.rangeClosed(1, 51).boxed().collect(Collectors.toMap(String::valueOf, number -> "v"));

        assertThat(new LeadRequest("l-17", "", null, many, null, null).problems())
                .containsExactly("attributes must be at most 50, got 51");
    }

    @ParameterizedTest
    @CsvSource({"100,HOT", "80,HOT", "79,WARM", "50,WARM", "49,COOL", "20,COOL", "19,COLD", "0,COLD"})
    void putsEveryScoreIntoABand(int score, LeadBand band) {
        assertThat(LeadBand.of(score)).isEqualTo(band);
    }
}
