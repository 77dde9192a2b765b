package io.steadybase.gtm.activities.crm;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item of the CRM table, equal to another if the table could not tell them apart. */
public record CrmItem(String partition, String sort, Map<String, AttributeValue> attributes) {
    public CrmItem {
        attributes = Map.copyOf(attributes);
    }

    /** As it came out of the table. */
    public static CrmItem stored(Map<String, AttributeValue> attributes) {
        var reader = new ItemReader(attributes);
        return new CrmItem(reader.text(CrmKeys.PARTITION), reader.text(CrmKeys.SORT), attributes);
    }

    /** Where it is kept, as DynamoDB wants to be told. */
    public Map<String, AttributeValue> key() {
        return Map.of(
                CrmKeys.PARTITION, AttributeValue.fromS(partition),
                CrmKeys.SORT, AttributeValue.fromS(sort));
    }

    /**
     * What the item speaks of, wherever it is kept: an opportunity that gets an account, or a call that gets another time,
     * changes its key and stays the same opportunity or call.
     */
    public String identity() {
        var reader = new ItemReader(attributes);
        if (reader.isProfile()) {
            return partition;
        }
        return sort.startsWith(CrmKeys.CALL) ? CrmKeys.CALL + reader.text("id") : sort;
    }

    /** A profile. */
    public static CrmItem of(Account account) {
        return at(account.id(), CrmKeys.PROFILE)
                .text(CrmKeys.KIND, CrmKeys.ACCOUNT_KIND)
                .text("id", account.id())
                .text("name", account.name())
                .text("sector", account.sector())
                .number("yearEstablished", decimal(account.yearEstablished()))
                .number("revenueMillionUsd", account.revenueMillionUsd())
                .number("employees", decimal(account.employees()))
                .text("officeLocation", account.officeLocation())
                .text("subsidiaryOf", account.subsidiaryOf())
                .build();
    }

    /** A contact. */
    public static CrmItem of(AccountContact contact) {
        return at(contact.accountId(), CrmKeys.contact(contact.id()))
                .text("id", contact.id())
                .text("accountId", contact.accountId())
                .text("name", contact.person().name())
                .text("title", contact.person().title())
                .text("email", contact.person().email())
                .flag("optedOut", contact.optedOut())
                .build();
    }

    /** An opportunity, with the agent's region and the product's list price as they are now. */
    public static CrmItem of(Opportunity opportunity) {
        return at(opportunity.accountId(), CrmKeys.opportunity(opportunity.id()))
                .text("id", opportunity.id())
                .text("accountId", opportunity.accountId())
                .text("agent", opportunity.agent().name())
                .text("region", opportunity.agent().region())
                .text("product", opportunity.product().name())
                .number("listPriceUsd", opportunity.product().listPriceUsd())
                .text("stage", opportunity.stage().crmName())
                .text("engagedOn", opportunity.engagedOn())
                .text("closedOn", opportunity.closedOn())
                .number("closeValueUsd", opportunity.closeValueUsd())
                .build();
    }

    /** A call. */
    public static CrmItem of(CallTranscript call) {
        return at(call.accountId(), CrmKeys.call(call))
                .text("id", call.id())
                .text("accountId", call.accountId())
                .text("at", call.at())
                .text("title", call.title())
                .text("text", call.text())
                .build();
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static Builder at(String accountId, String sort) {
        return new Builder(CrmKeys.partition(accountId), sort);
    }

    private static final class Builder {
        private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        private final String partition;
        private final String sort;

        private Builder(String partition, String sort) {
            this.partition = partition;
            this.sort = sort;
            text(CrmKeys.PARTITION, partition);
            text(CrmKeys.SORT, sort);
        }

        private Builder text(String name, @Nullable Object value) {
            if (value != null) {
                attributes.put(name, AttributeValue.fromS(value.toString()));
            }
            return this;
        }

        /** In the form in which DynamoDB gives numbers back, so that an unchanged item compares equal. */
        private Builder number(String name, @Nullable BigDecimal value) {
            if (value != null) {
                attributes.put(
                        name, AttributeValue.fromN(value.stripTrailingZeros().toPlainString()));
            }
            return this;
        }

        /** Left out if false. */
        private Builder flag(String name, boolean value) {
            if (value) {
                attributes.put(name, AttributeValue.fromBool(true));
            }
            return this;
        }

        private CrmItem build() {
            return new CrmItem(partition, sort, attributes);
        }
    }
}
