package io.steadybase.gtm.activities.content;

import io.steadybase.gtm.activities.crm.Usd;
import io.steadybase.gtm.content.AccountData;
import io.steadybase.gtm.content.AccountData.Series;
import io.steadybase.gtm.content.ContentDraft;
import io.steadybase.gtm.content.ContentDraft.Statement;
import io.steadybase.gtm.content.DocumentActivities.Cover;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A document as Markdown: its sections, the figures of its charts as tables, and the sources that it cites by their numbers. */
record DocumentText(Cover cover, AccountData data, Outline outline, ContentDraft draft, Sources sources) {
    static final String MEDIA_TYPE = "text/markdown";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** What would be set as something else than text; a dash, a dot or a number stays as it is but at the beginning of a line. */
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>|~]|&(?=#?\\w+;)|^[#+-]|(?<=^\\d{1,9})[.)]");

    String text() {
        var text =
                new StringBuilder("# %s: %s\n\n".formatted(cover.contentType().title(), plain(data.name())));
        text.append(subtitle());
        for (int at = 0; at < outline.parts().size(); at++) {
            section(outline.parts().get(at), draft.sections().get(at).statements(), text);
        }
        text.append("\n## Sources\n\n");
        for (int at = 0; at < sources.cited().size(); at++) {
            var fact = sources.cited().get(at);
            text.append("%d. %s (%s, `%s`)\n"
                    .formatted(
                            at + 1,
                            plain(fact.text()),
                            Sources.origin(fact),
                            fact.id().replace("`", "'")));
        }
        return text.toString();
    }

    /** The day of the document, for a reader. */
    static String date(Cover cover) {
        return DATE.format(LocalDate.ofInstant(cover.at(), ZoneOffset.UTC));
    }

    private String subtitle() {
        var audience = cover.audience().isBlank() ? "" : ", for " + plain(cover.audience());
        var remark =
                draft.remark().isBlank() ? "" : "\n\n*" + plain(draft.remark().strip()) + "*";
        return date(cover) + audience + remark + "\n";
    }

    private void section(Outline.Part part, List<Statement> statements, StringBuilder text) {
        text.append("\n## ").append(part.heading()).append("\n\n");
        chart(part).ifPresent(series -> table(series, text));
        var isProse = part.form() == Outline.Form.PROSE;
        text.append(statements.stream()
                        .map(statement -> (isProse ? "" : "- ") + marked(statement))
                        .collect(Collectors.joining(isProse ? "\n\n" : "\n")))
                .append('\n');
    }

    private String marked(Statement statement) {
        var marks = sources.numbers(statement).stream()
                .map(number -> "[" + number + "]")
                .collect(Collectors.joining());
        return plain(statement.text().strip()) + (marks.isEmpty() ? "" : " " + marks);
    }

    /** The series that is drawn beside a section. */
    Optional<Series> chart(Outline.Part part) {
        return part.charts().stream()
                .flatMap(key ->
                        data.series().stream().filter(series -> series.key().equals(key)))
                .findFirst();
    }

    private static void table(Series series, StringBuilder text) {
        text.append("| %s | |\n|---|---:|\n".formatted(series.title()));
        series.points()
                .forEach(
                        point -> text.append("| %s | %s |\n".formatted(plain(point.label()), Usd.text(point.value()))));
        text.append('\n');
    }

    private static String plain(String text) {
        return SIGN.matcher(text).replaceAll("\\\\$0");
    }
}
