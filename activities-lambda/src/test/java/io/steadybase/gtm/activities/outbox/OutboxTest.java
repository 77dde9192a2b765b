package io.steadybase.gtm.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.outbox.DeliveryActivities.Delivery;
import io.steadybase.gtm.outbox.DeliveryActivities.DeliveryReceipt;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T10:05:00Z");

    private final DynamoDbTables tables = DynamoDbTables.create();
    private final Outbox outbox = new Outbox(tables.client(), tables.outbox());

    @Test
    void deliversOnceHoweverOftenItIsAsked() {
        assertThat(outbox.deliver(delivery("r1/acme", "Hello", "Rosa", FIRST)))
                .isEqualTo(new DeliveryReceipt("r1/acme", FIRST, false));
        assertThat(outbox.deliver(delivery("r1/acme", "Hello", "Adam", LATER)))
                .as("the same message, approved by somebody else in a later run")
                .isEqualTo(new DeliveryReceipt("r1/acme", FIRST, true));
        assertThat(tables.client().scan(scan -> scan.tableName(tables.outbox())).count())
                .isEqualTo(1);
    }

    @Test
    void keepsTheMessageThatWasDeliveredFirst() {
        outbox.deliver(delivery("r1/acme", "Hello", "Rosa", FIRST));
        assertThatThrownBy(() -> outbox.deliver(delivery("r1/acme", "Hello again", "Rosa", LATER)))
                .isInstanceOfSatisfying(
                        ActivityFailedException.class, e -> assertThat(e.type()).isEqualTo(FailureType.CONFLICT))
                .hasMessage("outbox id r1/acme was used for another message at 2026-11-20T10:00:00Z:"
                        + " a delivered message cannot be changed");
        assertThat(tables.client()
                        .scan(scan -> scan.tableName(tables.outbox()))
                        .items()
                        .getFirst()
                        .get("message")
                        .s())
                .contains("\"body\":\"Hello\"");
    }

    @Test
    void refusesMessagesThatTheTableCannotHoldAndIdsThatAreBlank() {
        assertFails(delivery("r1/acme", "x".repeat(Outbox.MAX_MESSAGE_BYTES), "Rosa", FIRST), FailureType.OVERSIZED);
        assertFails(delivery(" ", "Hello", "Rosa", FIRST), FailureType.INVALID_INPUT);
        var longest = "x".repeat(Outbox.MAX_MESSAGE_BYTES - 200);
        assertThat(outbox.deliver(delivery("r1/acme", longest, "Rosa", FIRST)).duplicate())
                .isFalse();
    }

    private void assertFails(Delivery delivery, FailureType type) {
        assertThatThrownBy(() -> outbox.deliver(delivery))
                .isInstanceOfSatisfying(
                        ActivityFailedException.class, e -> assertThat(e.type()).isEqualTo(type));
    }

    private static Delivery delivery(String id, String body, String approvedBy, Instant at) {
        var contact = new Contact("Ada Quist", "CTO", "ada@acme.example");
        var draft = new Draft("acme", "Acme", contact, "About pumps", body, List.of());
        return new Delivery(id, draft, "Rosa Lindgren", approvedBy, at);
    }
}
