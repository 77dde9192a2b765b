package io.steadybase.gtm.content;

import java.util.List;

/**
 * What the model wrote, before it is checked and set.
 *
 * @param sections in the order of the outline
 * @param remark what a reader must know of how it was written; empty for nothing
 */
public record ContentDraft(List<Section> sections, String remark) {
    public ContentDraft {
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param key its name in the outline
     */
    public record Section(String key, List<Statement> statements) {
        public Section {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A paragraph or a bullet.
     *
     * @param sources the ids of the facts that it rests on; empty for one that states nothing of the account
     */
    public record Statement(String text, List<String> sources) {
        public Statement {
            sources = List.copyOf(sources);
        }
    }
}
