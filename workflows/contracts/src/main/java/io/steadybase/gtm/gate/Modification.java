package io.steadybase.gtm.gate;

/**
 * An approver's edit of what is being approved.
 *
 * @param itemId the item at the gate, e.g. an account id
 * @param field the field of the item, e.g. {@code subject} or {@code body}
 * @param value the new text
 */
public record Modification(String itemId, String field, String value) {
    static final Modification NONE = new Modification("", "", "");

    /** What a caller left out of the JSON is empty here, so that whoever validates can say so. */
    public Modification {
        itemId = itemId == null ? "" : itemId;
        field = field == null ? "" : field;
        value = value == null ? "" : value;
    }
}
