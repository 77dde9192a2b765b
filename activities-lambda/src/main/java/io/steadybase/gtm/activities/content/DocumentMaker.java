package io.steadybase.gtm.activities.content;

import io.steadybase.gtm.activities.documents.DocumentStore;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.activities.slides.SlideWriter;
import io.steadybase.gtm.content.ContentDocument;
import io.steadybase.gtm.content.ContentDocument.OutlineEntry;
import io.steadybase.gtm.content.ContentDocument.StoredFile;
import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.content.DocumentActivities;
import io.steadybase.gtm.dispatch.FailureType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Step 4: checks what was written, sets it and stores it. */
public final class DocumentMaker implements DocumentActivities {
    private final DocumentStore store;

    /** A maker that stores here. */
    public DocumentMaker(DocumentStore store) {
        this.store = store;
    }

    @Override
    public ContentDocument finalizeContent(Manuscript manuscript) {
        var cover = manuscript.cover();
        var outline = Outline.of(cover.contentType());
        check(manuscript, outline);
        var sources = Sources.of(manuscript.draft(), manuscript.sources());
        var text = new DocumentText(cover, manuscript.data(), outline, manuscript.draft(), sources);
        return new ContentDocument(
                "%s: %s"
                        .formatted(
                                cover.contentType().title(), manuscript.data().name()),
                files(text),
                entries(manuscript, outline),
                sources.cited());
    }

    private static void check(Manuscript manuscript, Outline outline) {
        var objections = ContentRules.objections(manuscript.draft(), outline, manuscript.sources());
        if (!objections.isEmpty()) {
            throw new ActivityFailedException(
                    FailureType.MALFORMED_MODEL_OUTPUT, objections.getFirst(), null, objections, null);
        }
    }

    private List<StoredFile> files(DocumentText text) {
        var cover = text.cover();
        var files = new ArrayList<StoredFile>();
        if (cover.contentType() == ContentType.QBR_DECK) {
            var slides = SlideWriter.write(new DocumentSlides(text).deck());
            files.add(store.store(cover.businessId() + ".pptx", DocumentSlides.MEDIA_TYPE, slides, cover.at()));
        }
        var markdown = text.text().getBytes(StandardCharsets.UTF_8);
        files.add(store.store(cover.businessId() + ".md", DocumentText.MEDIA_TYPE, markdown, cover.at()));
        return files;
    }

    private static List<OutlineEntry> entries(Manuscript manuscript, Outline outline) {
        var entries = new ArrayList<OutlineEntry>();
        for (int at = 0; at < outline.parts().size(); at++) {
            var cited = manuscript.draft().sections().get(at).statements().stream()
                    .flatMap(statement -> statement.sources().stream())
                    .distinct()
                    .toList();
            entries.add(new OutlineEntry(outline.parts().get(at).heading(), cited));
        }
        return entries;
    }
}
