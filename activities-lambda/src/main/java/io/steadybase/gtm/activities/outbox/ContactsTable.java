package io.steadybase.gtm.activities.outbox;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.outbox.ContactActivities;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.run.TextLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Contacts made, in their table: one item for each message of an account, announced or sent, and one for the newest that was
 * sent, which every delivery to the account must win. Thread-safe.
 */
public final class ContactsTable implements ContactActivities {
    static final String NEWEST = "newest";

    private static final int PARALLEL_ACCOUNTS = 16;
    private static final int MOST_TOLD = 3;

    /** So that what is asked for is there, however late the question comes. */
    private static final Duration KEPT = REMEMBERED.plusDays(10);

    private final DynamoDbClient dynamoDb;
    private final String table;

    /** Contacts made, in this table. */
    public ContactsTable(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public ContactsMade announceMessages(Announcement announcement) {
        announcement.messages().forEach(ContactsTable::check);
        return new ContactsMade(announcement.messages().stream()
                .gather(Gatherers.mapConcurrent(PARALLEL_ACCOUNTS, message -> {
                    announce(announcement, message);
                    return contacts(announcement, message);
                }))
                .toList());
    }

    @Override
    public Withdrawn withdrawMessages(Withdrawal withdrawal) {
        withdrawal.messages().forEach(ContactsTable::check);
        return new Withdrawn((int) withdrawal.messages().stream()
                .gather(Gatherers.mapConcurrent(
                        PARALLEL_ACCOUNTS, message -> withdraw(message, epochSecond(withdrawal.at()))))
                .filter(withdrawn -> withdrawn)
                .count());
    }

    private static void check(PlannedMessage message) {
        MessageForm.checkId(message.outboxId());
        if (message.accountId().isBlank()) {
            throw ActivityFailedException.invalidInput(
                    "account id must not be blank (outbox id " + message.outboxId() + ")");
        }
    }

    /** Says again what was said: the time of the first announcement stays. */
    private void announce(Announcement announcement, PlannedMessage message) {
        updateUnlessSent(
                message,
                "SET outboxId = :id, run = :run, announcedAt = if_not_exists(announcedAt, :at), expiresAt = :until",
                "attribute_not_exists(sentAt)",
                Map.of(
                        ":id", AttributeValue.fromS(message.outboxId()),
                        ":run", AttributeValue.fromS(announcement.run()),
                        ":at", AttributeValue.fromS(announcement.at().toString()),
                        ":until", epochSecond(announcement.until())));
    }

    /** The functions never delete: what is withdrawn expires. */
    private boolean withdraw(PlannedMessage message, AttributeValue now) {
        return updateUnlessSent(
                message,
                "SET expiresAt = :now REMOVE announcedAt",
                "attribute_exists(announcedAt) AND attribute_not_exists(sentAt)",
                Map.of(":now", now));
    }

    private boolean updateUnlessSent(
            PlannedMessage message, String update, String condition, Map<String, AttributeValue> values) {
        try {
            dynamoDb.updateItem(UpdateItemRequest.builder()
                    .tableName(table)
                    .key(key(message.accountId(), entry(message.outboxId())))
                    .updateExpression(update)
                    .conditionExpression(condition)
                    .expressionAttributeValues(values)
                    .build());
            return true;
        } catch (ConditionalCheckFailedException sentOrUnknown) {
            return false;
        }
    }

    private AccountContacts contacts(Announcement announcement, PlannedMessage own) {
        var items = items(own.accountId());
        var sent = chosen(items, item -> item.isSentSince(announcement.sentSince())).stream()
                .map(ContactItem::sent)
                .sorted(Comparator.comparing(SentMessage::at).reversed())
                .toList();
        var announced =
                chosen(
                                items,
                                item -> item.isAnnouncedAt(announcement.at())
                                        && !item.run().equals(announcement.run()))
                        .stream()
                        .map(ContactItem::announced)
                        .sorted(Comparator.comparing(AnnouncedMessage::since).reversed())
                        .toList();
        var newest = chosen(items, ContactItem::isNewest);
        return new AccountContacts(
                own.accountId(),
                newest.isEmpty() ? "" : newest.getFirst().outboxId(),
                sent.stream().limit(MOST_TOLD).toList(),
                Math.max(0, sent.size() - MOST_TOLD),
                announced.stream().limit(MOST_TOLD).toList(),
                Math.max(0, announced.size() - MOST_TOLD));
    }

    /** Consistently: what was announced or sent a moment ago is there. */
    private List<ContactItem> items(String accountId) {
        var request = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("accountId = :account")
                .expressionAttributeValues(Map.of(":account", AttributeValue.fromS(accountId)))
                .build();
        return dynamoDb.queryPaginator(request).items().stream()
                .map(ContactItem::new)
                .toList();
    }

    private static List<ContactItem> chosen(List<ContactItem> items, Predicate<ContactItem> wanted) {
        return items.stream().filter(wanted).toList();
    }

    /** The message as one that was sent to its account, in the place of its announcement. */
    Put sent(OutboxMessage message) {
        var item = contact(message, entry(message.outboxId()));
        item.put("expiresAt", epochSecond(message.approval().at().plus(KEPT)));
        return Put.builder().tableName(table).item(item).build();
    }

    /** The message as the newest of its account, if the newest so far is the one that whoever approved it could know of. */
    Put newest(OutboxMessage message) {
        var put = Put.builder().tableName(table).item(contact(message, NEWEST));
        var known = message.approval().newestKnown();
        if (known == null) {
            return put.build();
        }
        if (known.isEmpty()) {
            put.conditionExpression("attribute_not_exists(outboxId)");
        } else {
            put.conditionExpression("outboxId = :known")
                    .expressionAttributeValues(Map.of(":known", AttributeValue.fromS(known)));
        }
        return put.returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private static Map<String, AttributeValue> contact(OutboxMessage message, String entry) {
        var item = new HashMap<>(key(message.accountId(), entry));
        item.put("outboxId", AttributeValue.fromS(message.outboxId()));
        item.put("sender", AttributeValue.fromS(TextLimits.clip(message.from(), TextLimits.NAME)));
        item.put("subject", AttributeValue.fromS(TextLimits.clip(message.subject(), TextLimits.NAME)));
        item.put("sentAt", AttributeValue.fromS(message.approval().at().toString()));
        return item;
    }

    private static Map<String, AttributeValue> key(String accountId, String entry) {
        return Map.of("accountId", AttributeValue.fromS(accountId), "entry", AttributeValue.fromS(entry));
    }

    private static String entry(String outboxId) {
        return "message#" + outboxId;
    }

    private static AttributeValue epochSecond(Instant time) {
        return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
    }
}
