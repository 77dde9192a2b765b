package io.steadybase.gtm.worker.workflow.progress;

import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.run.Markdown;
import java.util.stream.Collectors;

/** What Temporal's web UI shows of a run at an open gate, in Markdown: what is asked, of whom, until when, and how to answer. */
final class GateDetails {
    private GateDetails() {}

    static String of(OpenGate gate, String workflowId) {
        return """
                **%s: %s**

                asked of %s until %s

                %s

                answer with `gtm review %s`
                """.formatted(
                        gate.gate(),
                        gate.question(),
                        Markdown.text(gate.askedOf()),
                        gate.expiresAt(),
                        gate.items().stream().map(GateDetails::line).collect(Collectors.joining("\n")),
                        workflowId);
    }

    private static String line(GateItem item) {
        var verdict = item.verdict() == null ? "undecided" : item.verdict().pastTense();
        var warnings =
                switch (item.warnings().size()) {
                    case 0 -> "";
                    case 1 -> ", 1 warning";
                    default -> ", %d warnings".formatted(item.warnings().size());
                };
        return "- %s: %s%s".formatted(Markdown.text(item.title()), verdict, warnings);
    }
}
