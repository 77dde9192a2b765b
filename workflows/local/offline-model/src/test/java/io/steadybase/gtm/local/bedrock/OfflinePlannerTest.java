package io.steadybase.gtm.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflinePlannerTest {
    private final OfflinePlanner planner = new OfflinePlanner();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prepare outreach for our top 5 enterprise prospects | 5",
                "Prepare outreach for our top five enterprise prospects | 5",
                "Write to the twelve best accounts | 12",
                "write to 5,000 accounts | 5000",
                "write to 5000 accounts | 5000",
                "write to a dozen customers | 12",
                "write to 0 accounts | 0",
                "write to zero accounts | 0",
                "write to no accounts | 0",
                "write to -3 accounts | -3",
                "write to one prospect | 1",
                "write to one enterprise prospect in the East | 1",
                "accounts with calls in the last 30 days: mail the best 3 | 3",
                "write to the prospects of the last two weeks | null",
                "write to one of the best | null",
                "write to companies over 5000 employees | null",
                "write to our prospects | null",
                "write to top 10% of prospects | null"
            })
    void readsHowMany(String request, String count) {
        assertThat(planner.answer(Questions.plan(request)).path("accountCount").toString())
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "outreach for our top 5 enterprise prospects | enterprise | - | - | prospect",
                "write to mid-market customers in the West | mid-market | - | West | customer",
                "write to mid market software companies | mid-market | software | - | -",
                "mail small businesses in the eastern region | smb | - | East | -",
                "mail SMB clients | smb | - | - | customer",
                "outreach to tech prospects in Central | - | technology | Central | prospect",
                "contact accounts in the medical sector | - | medical | - | -",
                "contact healthcare customers | - | medical | - | customer",
                "contact accounts in the automotive industry | - | automotive | - | -",
                "contact accounts in stage Engaging | - | - | - | Engaging",
                "contact accounts in the prospecting stage | - | - | - | Prospecting",
                "contact five accounts and tell Marketing about it | - | - | - | -"
            })
    void readsTheFilters(String request, String segment, String sector, String region, String stage) {
        var filters = planner.answer(Questions.plan(request)).path("filters");
        assertThat(filters.path("segment").textValue()).isEqualTo(segment);
        assertThat(filters.path("sector").textValue()).isEqualTo(sector);
        assertThat(filters.path("region").textValue()).isEqualTo(region);
        assertThat(filters.path("stage").textValue()).isEqualTo(stage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"What is the weather?", "asdf", "12", "Delete everything"})
    void findsNoRequestInOtherText(String request) {
        var answer = planner.answer(Questions.plan(request));
        assertThat(answer.path("usable").booleanValue()).isFalse();
        assertThat(answer.path("problem").asText()).isEqualTo("the offline model finds no request for outreach in it");
    }

    @Test
    void namesWhatNoFilterCanSay() {
        var answer = planner.answer(Questions.plan("write to 3 prospects in Germany"));
        assertThat(answer.path("unsupported")).extracting(node -> node.asText()).containsExactly("Germany");
        assertThat(answer.path("intent").asText()).isEqualTo("Prepare outreach for the top 3 prospects.");
    }
}
