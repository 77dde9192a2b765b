package io.steadybase.gtm.content;

import io.steadybase.gtm.evidence.Fact;
import java.util.List;

/**
 * A document that was written and stored.
 *
 * @param files its forms, the one to open first first: slides, Markdown
 * @param outline its headings, each with the ids of what its section cites
 * @param citations what the document cites, in the order in which its sources are numbered
 */
public record ContentDocument(String title, List<StoredFile> files, List<OutlineEntry> outline, List<Fact> citations) {
    public ContentDocument {
        files = List.copyOf(files);
        outline = List.copyOf(outline);
        citations = List.copyOf(citations);
    }

    /** A section, by its heading. */
    public record OutlineEntry(String heading, List<String> sources) {
        public OutlineEntry {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Where one form of a document is: in the table of documents, under the hash of its bytes.
     *
     * @param documentId the SHA-256 of its bytes, in 64 hexadecimal digits
     * @param name a file name, e.g. {@code qbr-deck-acme-q3.pptx}
     */
    public record StoredFile(String documentId, String name, String mediaType, long bytes) {}
}
