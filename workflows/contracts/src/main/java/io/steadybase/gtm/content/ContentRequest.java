package io.steadybase.gtm.content;

import io.steadybase.gtm.crm.AccountId;
import io.steadybase.gtm.run.Markdown;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.TextLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The input of content generation.
 *
 * @param contentType a {@link ContentType}'s label
 * @param accountId the account that the document is about
 * @param audience for whom it is, null if nobody in particular
 * @param instructions what to stress or leave out, in free text; null for nothing
 * @param requestId names the request: the last part of the workflow id; null is the same
 * @param userId who asks, null if nobody says
 */
public record ContentRequest(
        String contentType,
        String accountId,
        @Nullable String audience,
        @Nullable String instructions,
        @Nullable String requestId,
        @Nullable String userId)
        implements RunInput {
    /** The longest business id of a run, in characters. */
    private static final int LONGEST_ID = 100;

    /** What an account takes of a business id, in characters: some are left for the request whatever the account. */
    private static final int LONGEST_ACCOUNT = 50;

    private static final Pattern FITS_AN_ID = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST_ACCOUNT + "}");

    /** A request with nothing in it, for a run that was started without one. */
    public static final ContentRequest NONE = new ContentRequest("", "", null, null, null, null);

    public ContentRequest {
        contentType = contentType == null ? "" : contentType;
        accountId = accountId == null ? "" : accountId;
    }

    /**
     * The business id of a request: {@code {contentType}-{accountId}-{requestId}}. An account's id that is longer than 50
     * characters, or has others than letters, digits, dots, underscores and dashes, stands in it as a hash.
     */
    public String businessId(String request) {
        return idPrefix() + request;
    }

    /** What every business id of a request for such a document begins with. */
    public String idPrefix() {
        var fits = FITS_AN_ID.matcher(accountId).matches();
        return contentType + "-" + (fits ? accountId : AccountId.hash(accountId)) + "-";
    }

    @Override
    public String summary() {
        return TextLimits.summary(contentType + " about " + accountId);
    }

    @Override
    public String details() {
        var lines = new ArrayList<String>();
        lines.add("%s about %s\n".formatted(shown(contentType), shown(accountId)));
        if (audience != null) {
            lines.add("- for " + shown(audience));
        }
        if (userId != null) {
            lines.add("- asked by " + shown(userId));
        }
        if (instructions != null) {
            lines.add("\n> " + Markdown.text(TextLimits.clip(instructions, TextLimits.NOTE / 2)));
        }
        return String.join("\n", lines);
    }

    private static String shown(String text) {
        return Markdown.text(TextLimits.clip(text, TextLimits.NAME));
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (ContentType.labelled(contentType).isEmpty()) {
            problems.add("contentType must be one of %s, got %s"
                    .formatted(
                            ContentType.labels(),
                            contentType.isBlank()
                                    ? "nothing"
                                    : "'" + TextLimits.clip(TextLimits.line(contentType), TextLimits.NAME) + "'"));
        }
        TextLimits.required("accountId", accountId, AccountId.MAX_LENGTH, problems);
        TextLimits.optional("audience", audience, TextLimits.NAME, problems);
        TextLimits.optional("instructions", instructions, TextLimits.NOTE, problems);
        TextLimits.optional("userId", userId, TextLimits.NAME, problems);
        if (problems.isEmpty() && requestId != null) {
            var most = LONGEST_ID - idPrefix().length();
            TextLimits.required(
                    "requestId of a %s about this account".formatted(contentType), requestId, most, problems);
        }
        return problems;
    }
}
