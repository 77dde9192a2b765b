package io.steadybase.gtm.worker.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.GatePolicy;
import io.steadybase.gtm.gate.GatePolicy.MayDecide;
import io.steadybase.gtm.gate.Gated;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.Reporting;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.WorkflowStatus;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.steadybase.gtm.worker.workflow.progress.Step;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.worker.WorkerOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may decide, how many must agree, and on what: with a workflow that asks about two letters. */
class GatePolicyTest {
    private static final String QUEUE = "letters";
    private final WorkflowHost host = WorkflowHost.skippingTime(GtmWorker.factoryOptions());
    private WorkflowStub run;

    /** Asks two people about two letters, and returns what was decided on each. */
    @WorkflowInterface
    public interface Letters {
        @WorkflowMethod
        List<String> send(Ask ask);
    }

    /** The input. */
    public record Ask() implements RunInput {
        @Override
        public List<String> problems() {
            return List.of();
        }

        @Override
        public String summary() {
            return "letters";
        }

        @Override
        public String details() {
            return "letters";
        }
    }

    enum LetterStep implements Step {
        SEND;

        @Override
        public int number() {
            return 1;
        }

        @Override
        public String stepName() {
            return "send";
        }

        @Override
        public String agent() {
            return "Ada";
        }
    }

    /** The workflow. */
    public static final class LettersWorkflow implements Letters, GateItems {
        static final RunKind<Ask, Object> KIND =
                new RunKind<>("letters", "Letters", "letters-", Ask.class, Object.class);
        private static final GateSpec SPEC =
                new GateSpec("letters", "send", List.of("text"), new GatePolicy(MayDecide.NOT_THE_REQUESTER, 2));
        private final ProgressTracker progress = new ProgressTracker(KIND, List.of(LetterStep.values()));
        private final Gates gates = new Gates(progress).with(SPEC, this);
        private final TreeMap<String, String> texts = new TreeMap<>();

        @WorkflowInit
        public LettersWorkflow(Ask ask) {
            texts.put("a", "Dear A");
            texts.put("b", "Dear B");
        }

        @Override
        public List<String> send(Ask ask) {
            var question = new Question(
                    "Send?", "Robin", "ada", Duration.ofDays(1), List.of("a", "b"), List.of(), RunState.WAITING);
            return progress.run(Persona.DEAL_DESK_BOT, null, () -> {
                gates.ask(SPEC, question);
                var ends = new ArrayList<String>();
                texts.forEach((item, text) -> {
                    var decision = gates.decisionOn(SPEC, item);
                    ends.add(decision.verdict().pastTense() + " by " + decision.decidedBy() + ": " + text);
                });
                return ends;
            });
        }

        @Override
        public String title(String itemId) {
            return itemId;
        }

        @Override
        public List<String> content(String itemId) {
            return List.of(texts.get(itemId));
        }

        @Override
        public List<String> warnings(String itemId) {
            return List.of();
        }

        @Override
        public List<String> edit(String itemId, List<Modification> edits, String by) {
            if (edits.getLast().value().startsWith("Slow")) { // its check ends when somebody else has edited b
                Workflow.await(() -> texts.get("b").startsWith("Lee"));
            }
            texts.put(itemId, edits.getLast().value());
            return List.of();
        }

        @Override
        public void decided(String itemId, GateDecision decision) {}
    }

    @BeforeEach
    void start() {
        host.newWorker(QUEUE, WorkerOptions.getDefaultInstance())
                .registerWorkflowImplementationTypes(LettersWorkflow.class);
        host.start();
        run = host.client()
                .newUntypedWorkflowStub(
                        "Letters",
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(QUEUE)
                                .setWorkflowId("letters-1")
                                .build());
        run.start(new Ask());
        host.until(Duration.ofMillis(50), () -> status().gate() != null);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void goesOnWhenTwoPeopleHaveApproved() {
        var first = decide(Verdict.APPROVE, "Robin");
        decide(Verdict.APPROVE, "Kim");

        assertThat(first.gate().items()).extracting(GateItem::approvedBy).containsOnly(List.of("Robin"));
        assertThat(result()).containsExactly("approved by Robin and Kim: Dear A", "approved by Robin and Kim: Dear B");
        assertThat(status().feed())
                .extracting(FeedEntry::action)
                .contains("approved a (others must approve it, too)", "approved a");
    }

    @Test
    void countsNobodyTwiceAndNeverWhoAskedForTheRun() {
        decide(Verdict.APPROVE, "Robin");

        assertRefused(Verdict.APPROVE, "robin ", "item a has been approved by robin  already: 1 more must agree", "a");
        assertRefused(Verdict.APPROVE, "Robin", "somebody else must approve [a, b]");
        assertRefused(Verdict.REJECT, "Ada", "Ada asked for this run: somebody else must decide");
    }

    @Test
    void letsOneRejectionDecide() {
        decide(Verdict.APPROVE, "Robin");
        decide(Verdict.REJECT, "Kim");

        assertThat(result()).containsExactly("rejected by Kim: Dear A", "rejected by Kim: Dear B");
    }

    @Test
    void asksAgainForWhatWasEditedSince() {
        decide(Verdict.APPROVE, "Robin");
        var edit = new GateDecision(
                "send", Verdict.APPROVE, "Kim", null, List.of("a"), List.of(new Modification("a", "text", "Hello A")));
        gated().decide(edit);

        assertThat(status().gate().items())
                .extracting(GateItem::approvedBy)
                .containsExactly(List.of("Kim"), List.of("Robin"));
        decide(Verdict.APPROVE, "Lee");
        assertThat(result()).containsExactly("approved by Kim and Lee: Hello A", "approved by Robin and Lee: Dear B");
    }

    @Test
    void refusesADecisionOnWhatIsNoLongerThere() {
        var seen = status().gate().items();
        gated().decide(new GateDecision(
                "send", Verdict.APPROVE, "Kim", null, List.of("a"), List.of(new Modification("a", "text", "Pay me"))));
        var late = new GateDecision("send", Verdict.APPROVE, "Robin", null, List.of("a"), List.of())
                .onWhatWasSeen(seen.subList(0, 1));

        assertThatThrownBy(() -> gated().decide(late))
                .isInstanceOf(WorkflowUpdateException.class)
                .rootCause()
                .hasMessageContaining("item a has changed: its content hash is %s, the decision names %s"
                        .formatted(
                                status().gate().items().getFirst().contentHash(),
                                seen.getFirst().contentHash()));
        gated().decide(late.onWhatWasSeen(status().gate().items().subList(0, 1)));
        assertThat(status().gate().items().getFirst().decidedBy()).isEqualTo("Kim and Robin");
    }

    @Test
    void takesNoEditOfWhatOthersHaveEditedWhileAnEarlierOneWasChecked() {
        var both = new GateDecision(
                        "send",
                        Verdict.APPROVE,
                        "Kim",
                        null,
                        List.of("a", "b"),
                        List.of(new Modification("a", "text", "Slow A"), new Modification("b", "text", "Kim's B")))
                .onWhatWasSeen(status().gate().items());
        gated().approveStep(new StepApproval(
                "send", true, "Kim", null, both.modifications(), both.itemIds(), both.contentHashes()));
        gated().decide(new GateDecision(
                "send", Verdict.APPROVE, "Lee", null, List.of("b"), List.of(new Modification("b", "text", "Lee's B"))));
        host.until(
                Duration.ofMillis(50),
                () -> !status().gate().items().getFirst().approvedBy().isEmpty());

        assertThat(status().gate().items())
                .extracting(GateItem::approvedBy)
                .containsExactly(List.of("Kim"), List.of("Lee"));
        decide(Verdict.APPROVE, "Robin");
        assertThat(result()).containsExactly("approved by Kim and Robin: Slow A", "approved by Lee and Robin: Lee's B");
    }

    private WorkflowStatus decide(Verdict verdict, String person) {
        return gated().decide(new GateDecision("send", verdict, person, null, List.of(), List.of()));
    }

    private void assertRefused(Verdict verdict, String person, String message, String... items) {
        assertThatThrownBy(() ->
                        gated().decide(new GateDecision("send", verdict, person, null, List.of(items), List.of())))
                .isInstanceOf(WorkflowUpdateException.class)
                .rootCause()
                .hasMessageContaining(message);
    }

    private List<Object> result() {
        return List.of(run.getResult(Object[].class));
    }

    private Gated gated() {
        return host.client().newWorkflowStub(Gated.class, "letters-1");
    }

    private WorkflowStatus status() {
        return host.client().newWorkflowStub(Reporting.class, "letters-1").status();
    }
}
