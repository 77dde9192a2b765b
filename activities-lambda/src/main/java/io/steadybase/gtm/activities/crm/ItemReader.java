package io.steadybase.gtm.activities.crm;

import io.steadybase.gtm.crm.Contact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The reverse of {@link CrmItem}: one item of the CRM table, read. */
record ItemReader(Map<String, AttributeValue> item) {
    boolean isProfile() {
        return sort().equals(CrmKeys.PROFILE);
    }

    boolean isContact() {
        return sort().startsWith(CrmKeys.CONTACT);
    }

    boolean isOpportunity() {
        return sort().startsWith(CrmKeys.OPPORTUNITY);
    }

    Account account() {
        return new Account(
                text("id"),
                text("name"),
                text("sector"),
                integer("yearEstablished"),
                number("revenueMillionUsd"),
                integer("employees"),
                optional("officeLocation"),
                optional("subsidiaryOf"));
    }

    AccountContact contact() {
        return new AccountContact(
                text("id"),
                text("accountId"),
                new Contact(text("name"), text("title"), text("email")),
                flag("optedOut"));
    }

    Opportunity opportunity() {
        return new Opportunity(
                text("id"),
                text("accountId"),
                new SalesAgent(text("agent"), text("region")),
                new Product(
                        text("product"), new BigDecimal(required("listPriceUsd").n())),
                DealStage.named(text("stage"))
                        .orElseThrow(() -> new IllegalStateException(
                                "unknown stage " + text("stage") + " in item of the CRM table: " + key())),
                date("engagedOn"),
                date("closedOn"),
                number("closeValueUsd"));
    }

    CallTranscript call() {
        return new CallTranscript(
                text("id"), text("accountId"), Instant.parse(text("at")), text("title"), text("text"));
    }

    private String sort() {
        return text(CrmKeys.SORT);
    }

    String text(String name) {
        return required(name).s();
    }

    private AttributeValue required(String name) {
        var value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("item of the CRM table has no attribute " + name + ": " + key());
        }
        return value;
    }

    /** Names the item without telling what it holds: that may be a customer's own words. */
    private String key() {
        return optional(CrmKeys.PARTITION) + " " + optional(CrmKeys.SORT);
    }

    private @Nullable String optional(String name) {
        var value = item.get(name);
        return value == null ? null : value.s();
    }

    private boolean flag(String name) {
        var value = item.get(name);
        return value != null && value.bool();
    }

    private @Nullable LocalDate date(String name) {
        var value = optional(name);
        return value == null ? null : LocalDate.parse(value);
    }

    private @Nullable BigDecimal number(String name) {
        var value = item.get(name);
        return value == null ? null : new BigDecimal(value.n());
    }

    private @Nullable Integer integer(String name) {
        var value = number(name);
        return value == null ? null : value.intValueExact();
    }
}
