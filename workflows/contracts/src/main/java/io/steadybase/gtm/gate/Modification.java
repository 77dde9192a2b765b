package io.steadybase.gtm.gate;

/**
 * An approver's edit of what is being approved.
 *
 * @param itemId the item at the gate, e.g. an account id
 * @param field the field of the item, e.g. {@code subject} or {@code body}
 * @param value the new text
 */
public record Modification(String itemId, String field, String value) {}
