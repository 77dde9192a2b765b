package io.steadybase.gtm.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prepare outreach for Ostrander Steelworks only | Ostrander Steelworks",
                "Prepare outreach for Ostrander Steelworks only and keep it short. Thanks, Rosa | Ostrander Steelworks",
                "Prepare outreach for ostrander steelworks only | ostrander steelworks",
                "Prepare outreach only for orinoco telecom, please | orinoco telecom",
                "Contact Halden Freight Group, Northgate Optics and Kan-code | Halden Freight Group;Northgate Optics;Kan-code",
                "Write to the account Harrow & Finch Publishing | Harrow & Finch Publishing",
                "Write to people at 3M, eBay and O'Reilly Media. Keep it warm. | 3M;eBay;O'Reilly Media",
                "Draft an email to the CFO of Bank of America in June | Bank of America",
                "draft a mail to \"marketing magic\" with the subject \"Spring Greetings\" | marketing magic",
                "reach out to 'Y-corporation' | Y-corporation",
                "prepare outreach for 株式会社北海 | 株式会社北海",
                "Prepare outreach for Central Software Group. | Central Software Group",
                "Prepare outreach for Müller Maschinenbau's team | Müller Maschinenbau",
                "Prepare outreach for St. Mary Clinics | St. Mary Clinics",
                "prepare outreach for our customer Isdom about GTX Pro | Isdom",
                "prepare outreach for halden freight group | halden freight group",
                "We need outreach for Orinoco Telecom ASAP! | Orinoco Telecom",
                "PREPARE OUTREACH FOR OSTRANDER STEELWORKS ONLY | OSTRANDER STEELWORKS",
                "Prepare outreach for Acme, Inc. and Globex Corp. | Acme Inc;Globex Corp",
                "Contact Ms. Ada Quist at Northgate Optics | Northgate Optics",
                "Contact Ada Quist at Northgate Optics | Northgate Optics",
                "prepare outreach for:\\n- Isdom\\n- Kan-code | Isdom;Kan-code"
            })
    void findsTheAccountsThatARequestNames(String request, String names) {
        var answer = planner.answer(Questions.plan(request.replace("\\n", "\n")));
        assertThat(answer.path("accountNames"))
                .extracting(JsonNode::asText)
                .containsExactly(names.strip().split(";"));
        assertThat(answer.path("filters").findValues("segment").getFirst().isNull())
                .isTrue();
        assertThat(answer.path("filters").path("sector").isNull()).as("sector").isTrue();
        assertThat(answer.path("filters").path("region").isNull()).as("region").isTrue();
        assertThat(answer.path("accountCount").isNull()).as("count").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prepare outreach for our top 5 enterprise prospects",
                "PREPARE OUTREACH FOR OUR TOP 5 ENTERPRISE PROSPECTS",
                "Prepare Outreach For Our Top Five Enterprise Prospects In The West",
                "Prepare outreach for EMEA only",
                "Prepare outreach for Germany only",
                "Prepare outreach for Tech customers and Retail prospects",
                "Prepare outreach for Atlas Pro and Beacon 500",
                "prepare outreach for customers of GTX Plus Pro",
                "Prepare outreach for our Nimbus launch",
                "Prepare outreach for Q3 and for FY27",
                "Prepare outreach for June, for Monday and for Christmas",
                "Write to CFOs, VPs of Sales and Heads of IT at our top 3 accounts",
                "contact five accounts and tell Marketing about it",
                "Write to existing customers only",
                "write to mid-market customers in the West only",
                "Mail 10 prospects with the subject 'Hello from Rosa Lindgren'",
                "Please prepare outreach to 5 accounts. Prepare it with care. Write well.",
                "Write to 5000 accounts at 10:30 AM",
                "Prepare outreach for decision makers only",
                "mail top 3 customers for the Spring Festival",
                "Write to everybody except for Halden Freight Group",
                "Write to our top 5 prospects, but not to \"Halden Freight Group\"",
                "prepare outreach for anyone interesting",
                "prepare outreach to our best customers, but mention nothing of Project Phoenix in it",
                "contact 7 leads from last week's webinar",
                "Prepare outreach for 10 SaaS companies with more than 500 employees",
                "Hi Drew, please draft emails for the 3 biggest Manufacturing accounts. Best, Rosa Lindgren",
                "Prepare outreach for Rosa Lindgren's top 5 accounts"
            })
    void takesNothingElseForAName(String request) {
        assertThat(planner.answer(Questions.plan(request)).path("accountNames"))
                .extracting(JsonNode::asText)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to 3 prospects in Germany | Germany",
                "Prepare outreach for 5 EMEA prospects only in June | EMEA;only in June",
                "write to our apac customers | apac",
                "write to prospects in the Middle East | Middle East",
                "write to prospects in Texas and let us know | Texas",
                "write to customers interested in Atlas Pro | Atlas Pro",
                "Prepare outreach for Rosa Lindgren's top 5 accounts | Rosa Lindgren's",
                "Prepare outreach for accounts owned by Rosa Lindgren | Rosa Lindgren",
                "write to 5 prospects except Kan-code and Isdom, please | except Kan-code and Isdom",
                "write to everybody but not to \"Halden Freight Group\" | but not to \"Halden Freight Group",
                "Prepare outreach for Ostrander Steelworks in Germany, since May 2026 | Germany;since May 2026"
            })
    void namesWhatNoFilterCanSay(String request, String restrictions) {
        var answer = planner.answer(Questions.plan(request));
        assertThat(answer.path("unsupported"))
                .extracting(JsonNode::asText)
                .containsExactly(restrictions.strip().split(";"));
        assertThat(answer.path("filters").path("region").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ab ",
                "Ab & ",
                "for Ab, ",
                "for ",
                "'",
                "A of the ",
                "only in June ",
                "株",
                "A.",
                "five ",
                "\"a b\" "
            })
    void readsRequestsOfTheLongestKind(String part) {
        var answer = planner.answer(Questions.plan("mail for " + part.repeat(9_900 / part.length())));
        assertThat(answer.path("usable").booleanValue()).isTrue();
        assertThat(answer.path("accountNames")).hasSizeLessThanOrEqualTo(25);
        assertThat(answer.path("accountNames")).extracting(JsonNode::asText).allMatch(name -> name.length() <= 100);
        assertThat(answer.path("intent").asText()).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void countsNoProducts() {
        var answer = planner.answer(Questions.plan("Prepare outreach to all prospects with Beacon 500 opportunities"));
        assertThat(answer.path("accountCount").isNull()).isTrue();
    }

    @Test
    void saysInASentenceWhatItUnderstood() {
        assertThat(intent("write to 3 prospects in Germany")).isEqualTo("Prepare outreach for the top 3 prospects.");
        assertThat(intent("write to Isdom, Kan-code and Isdom, please"))
                .isEqualTo("Prepare outreach for Isdom and Kan-code.");
    }

    private String intent(String request) {
        return planner.answer(Questions.plan(request)).path("intent").asText();
    }
}
