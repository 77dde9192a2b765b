package io.steadybase.gtm.activities.outbox;

import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.activities.crm.CrmStore;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.outbox.OutboxActivities;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The outbox in its table. A delivery is one transaction with the account's contacts: it happens once, and never beside another one
 * that its approver did not know of. Thread-safe.
 */
public final class Outbox implements OutboxActivities {
    private static final String IS_NEW = "attribute_not_exists(" + OutboxItem.KEY + ")";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final ContactsTable contacts;
    private final CrmStore crm;

    /** The outbox in this table; contacts and CRM tell what holds a message back. */
    public Outbox(DynamoDbClient dynamoDb, String table, ContactsTable contacts, CrmStore crm) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.contacts = contacts;
        this.crm = crm;
    }

    @Override
    public DeliveryReceipt deliverMessage(OutboxMessage message) {
        MessageForm.check(message);
        var item = OutboxItem.of(message);
        var objection = objection(message);
        if (objection.isPresent() && !isThere(message.outboxId())) {
            return withheld(message, Obstacle.OPTED_OUT, message.to().name() + objection.get());
        }
        try {
            dynamoDb.transactWriteItems(write ->
                    write.transactItems(of(put(item)), of(contacts.sent(message)), of(contacts.newest(message))));
            return new DeliveryReceipt(message.outboxId(), message.approval().at(), false);
        } catch (TransactionCanceledException e) {
            return undelivered(message, item, e);
        }
    }

    /** What the CRM says against writing to this person now. Whoever has left the account may have opted out elsewhere. */
    private Optional<String> objection(OutboxMessage message) {
        return crm.file(message.accountId()).flatMap(file -> {
            var entries = file.contacts().stream()
                    .filter(contact -> contact.person()
                            .email()
                            .equalsIgnoreCase(message.to().email()))
                    .toList();
            if (entries.isEmpty()) {
                return Optional.of(" is no longer a contact of the account");
            }
            return entries.stream().anyMatch(AccountContact::optedOut)
                    ? Optional.of(" has opted out of being written to")
                    : Optional.empty();
        });
    }

    @Override
    public NoticeReceipt notifyTeam(TeamNotice notice) {
        MessageForm.check(notice);
        var item = OutboxItem.of(notice);
        try {
            dynamoDb.putItem(put -> put.tableName(table)
                    .item(item.attributes())
                    .conditionExpression(IS_NEW)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new NoticeReceipt(notice.noticeId(), notice.at(), false);
        } catch (ConditionalCheckFailedException e) {
            return new NoticeReceipt(notice.noticeId(), item.putBefore(e.item()), true);
        }
    }

    private Put put(OutboxItem item) {
        return Put.builder()
                .tableName(table)
                .item(item.attributes())
                .conditionExpression(IS_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private static TransactWriteItem of(Put put) {
        return TransactWriteItem.builder().put(put).build();
    }

    /** By the first and the last of the three puts: the middle one has no condition. */
    private static DeliveryReceipt undelivered(OutboxMessage message, OutboxItem item, TransactionCanceledException e) {
        var earlier = e.cancellationReasons().getFirst();
        if (isRefused(earlier)) {
            return new DeliveryReceipt(message.outboxId(), item.putBefore(earlier.item()), true);
        }
        var newest = e.cancellationReasons().getLast();
        if (isRefused(newest)) {
            return withheld(
                    message,
                    Obstacle.ALREADY_CONTACTED,
                    new ContactItem(newest.item()).sent().words()
                            + ", after this run had looked: start a new run to write all the same");
        }
        throw ActivityFailedException.of(
                FailureType.UNAVAILABLE, "another message to account " + message.accountId() + " is being delivered");
    }

    private static boolean isRefused(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    private static DeliveryReceipt withheld(OutboxMessage message, Obstacle obstacle, String reason) {
        return new DeliveryReceipt(message.outboxId(), message.approval().at(), false, new Withheld(obstacle, reason));
    }

    /** Reads consistently: a message that was put a moment ago is found. */
    @Override
    public Lookup findMessage(LookupRequest request) {
        MessageForm.checkId(request.outboxId());
        return new Lookup(isThere(request.outboxId()));
    }

    private boolean isThere(String outboxId) {
        return dynamoDb.getItem(GetItemRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .key(Map.of(OutboxItem.KEY, AttributeValue.fromS(outboxId)))
                        .projectionExpression(OutboxItem.KEY)
                        .build())
                .hasItem();
    }
}
