package io.steadybase.gtm.leads;

import io.steadybase.gtm.gate.GateTimeout;
import io.steadybase.gtm.run.Markdown;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.TextLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The input of Lead Qualification.
 *
 * @param leadId names the lead: the workflow id without its {@code lead-qualification-}
 * @param company whom the lead works for, empty if it is not known: then it has no firmographics and no territory
 * @param contact null if nobody is known yet
 * @param attributes whatever the lead's source knows, by name, e.g. {@code source}: the scorecard says which of them count;
 *     null is the same as none, and an empty value the same as an absent one
 * @param approver who is asked if a person must decide, null for the account executive
 * @param gateTimeout how long that person has, null for 7 days
 */
public record LeadRequest(
        String leadId,
        String company,
        @Nullable LeadContact contact,
        @Nullable Map<String, String> attributes,
        @Nullable String approver,
        @Nullable Duration gateTimeout)
        implements RunInput {
    /** The most attributes of a lead. */
    public static final int MOST_ATTRIBUTES = 50;

    /** The longest value of an attribute, in characters. */
    public static final int LONGEST_VALUE = 500;

    /** A request with nothing in it, for a run that was started without one. */
    public static final LeadRequest NONE = new LeadRequest("", "", null, null, null, null);

    private static final int SHOWN_ATTRIBUTES = 12;

    public LeadRequest {
        leadId = leadId == null ? "" : leadId;
        company = company == null ? "" : company;
        attributes = attributes == null ? null : withoutNulls(attributes);
    }

    private static Map<String, String> withoutNulls(Map<String, String> attributes) {
        var copy = new LinkedHashMap<String, String>();
        attributes.forEach((name, value) -> copy.put(name, value == null ? "" : value));
        return Collections.unmodifiableMap(copy);
    }

    /** What the lead's source knows of it: every attribute with a value. */
    public Map<String, String> known() {
        var known = new LinkedHashMap<String, String>();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                if (!value.isBlank()) {
                    known.put(name, value.strip());
                }
            });
        }
        return known;
    }

    @Override
    public String summary() {
        return TextLimits.summary("lead %s%s".formatted(leadId, company.isBlank() ? "" : " of " + company));
    }

    @Override
    public String details() {
        var lines = new ArrayList<String>();
        lines.add("lead " + Markdown.text(TextLimits.clip(leadId, TextLimits.NAME)));
        if (!company.isBlank()) {
            lines.add("- of " + Markdown.text(TextLimits.clip(company, TextLimits.NAME)));
        }
        known().entrySet().stream()
                .limit(SHOWN_ATTRIBUTES)
                .forEach(known -> lines.add("- %s: %s"
                        .formatted(
                                Markdown.text(TextLimits.clip(known.getKey(), TextLimits.NAME)),
                                Markdown.text(TextLimits.clip(known.getValue(), TextLimits.NAME)))));
        return String.join("\n", lines);
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        TextLimits.required("leadId", leadId, TextLimits.NAME, problems);
        TextLimits.optional("company", company, TextLimits.NAME, problems);
        if (contact != null) {
            TextLimits.optional("contact.name", contact.name(), TextLimits.NAME, problems);
            TextLimits.optional("contact.title", contact.title(), TextLimits.NAME, problems);
            TextLimits.optional("contact.email", contact.email(), TextLimits.NAME, problems);
        }
        addAttributeProblems(problems);
        TextLimits.optional("approver", approver, TextLimits.NAME, problems);
        GateTimeout.check(gateTimeout, problems);
        return problems;
    }

    private void addAttributeProblems(List<String> problems) {
        if (attributes == null) {
            return;
        }
        if (attributes.size() > MOST_ATTRIBUTES) {
            problems.add("attributes must be at most %d, got %d".formatted(MOST_ATTRIBUTES, attributes.size()));
        }
        attributes.entrySet().stream().limit(MOST_ATTRIBUTES).forEach(attribute -> {
            TextLimits.required("every name in attributes", attribute.getKey(), TextLimits.NAME, problems);
            TextLimits.optional(
                    "attribute " + TextLimits.clip(attribute.getKey(), TextLimits.NAME),
                    attribute.getValue(),
                    LONGEST_VALUE,
                    problems);
        });
    }
}
