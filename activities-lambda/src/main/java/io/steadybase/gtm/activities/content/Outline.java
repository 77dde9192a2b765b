package io.steadybase.gtm.activities.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sections that a document of a type has, in their order: the resource {@code outlines.json}. */
public record Outline(List<Part> parts) {
    private static final Map<ContentType, List<Part>> ALL = read();

    public Outline {
        parts = List.copyOf(parts);
    }

    /** How the statements of a section are set. */
    public enum Form {
        /** As paragraphs. */
        @JsonProperty("prose")
        PROSE,
        /** As a list. */
        @JsonProperty("bullets")
        BULLETS
    }

    /**
     * A section to be written.
     *
     * @param key its name, unique in the outline
     * @param about what belongs in it, for whoever writes it
     * @param most how many statements it may have
     * @param longest how many characters a statement may have: what a slide can hold
     * @param charts the series to draw beside it: the first that the account has; empty for no chart
     */
    public record Part(
            String key, String heading, Form form, int most, int longest, List<String> charts, String about) {
        public Part {
            charts = List.copyOf(charts);
        }
    }

    /** The outline of a type. */
    public static Outline of(ContentType type) {
        return new Outline(Objects.requireNonNull(ALL.get(type), () -> "outlines.json must have " + type));
    }

    private static Map<ContentType, List<Part>> read() {
        try (var resource = Objects.requireNonNull(Outline.class.getResourceAsStream("outlines.json"))) {
            return WireJson.MAPPER.readValue(resource, new TypeReference<Map<ContentType, List<Part>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("outlines.json must be readable", e);
        }
    }
}
