package io.steadybase.gtm.activities.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DynamoDbCrmStoreTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private final DynamoDbTables tables = DynamoDbTables.create();
    private final DynamoDbCrmStore crm = new DynamoDbCrmStore(tables.client(), tables.crm());

    @ParameterizedTest
    @ValueSource(strings = {"acme", "株式会社北海", "a/b#c", "Müller & Söhne"})
    void readsEverythingOfAnAccountWhateverItsId(String id) {
        var account = new Account(id, "Acme", "software", 2001, new BigDecimal("120.5"), 6000, "Norway", null);
        var contact = new AccountContact("1", id, new Contact("Ada Quist", "CTO", "ada@acme.example"));
        var deal = new Opportunity(
                "O-1",
                id,
                new SalesAgent("Rosa Lindgren", "West"),
                new Product("Atlas Pro", new BigDecimal("4800")),
                DealStage.WON,
                LocalDate.parse("2026-01-02"),
                LocalDate.parse("2026-03-14"),
                new BigDecimal("4700"));
        var gone = new AccountContact("2", id, new Contact("Bo Ek", "CIO", "bo@acme.example"), true);
        put(CrmItem.of(account), CrmItem.of(contact), CrmItem.of(gone), CrmItem.of(deal));
        assertThat(crm.accounts()).containsExactly(account);
        assertThat(crm.file(id)).contains(new AccountFile(account, List.of(contact, gone), List.of(deal)));
        assertThat(crm.file(id + "#")).isEmpty();
    }

    @Test
    void readsCallsByTimeFromInclusiveToExclusive() {
        var first = new CallTranscript("C-1", "acme", AT, "Hello", "one");
        var second = new CallTranscript("C-2", "acme", AT.plusSeconds(1), "Hello", "two");
        put(CrmItem.of(second), CrmItem.of(first));
        assertThat(crm.calls("acme", AT, AT.plusSeconds(2))).containsExactly(first, second);
        assertThat(crm.calls("acme", AT, AT.plusSeconds(1))).containsExactly(first);
        assertThat(crm.calls("acme", AT.plusMillis(1), AT.plusSeconds(2))).containsExactly(second);
    }

    private void put(CrmItem... items) {
        for (var item : items) {
            tables.client().putItem(put -> put.tableName(tables.crm()).item(item.attributes()));
        }
    }
}
