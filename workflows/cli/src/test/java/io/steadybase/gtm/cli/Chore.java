package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.RunState;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInit;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A kind of run of which the command line knows nothing but what every kind must tell it. */
@WorkflowInterface
public interface Chore {
    RunKind<Request, Report> KIND = new RunKind<>("chore", "household-chore", "chore-", Request.class, Report.class);

    @WorkflowMethod(name = "household-chore")
    Report doIt(Request request);

    @QueryMethod
    Report report();

    record Request(String room) implements RunInput {
        @Override
        public String summary() {
            return room;
        }

        @Override
        public String details() {
            return "";
        }

        @Override
        public List<String> problems() {
            return room.isBlank() ? List.of("room must be named, got none") : List.of();
        }
    }

    record Report(String room, boolean done) {}

    /** The workflow. */
    final class Run implements Chore {
        private final Request request;
        private final FakeGate gate;

        @WorkflowInit
        public Run(Request request) {
            this.request = request;
            gate = new FakeGate("household-chore");
        }

        @Override
        public Report doIt(Request same) {
            gate.ask(
                    RunState.WAITING,
                    Duration.ofDays(1),
                    verdicts -> new OpenGate(
                            "wet-paint",
                            "inspect",
                            "Is it dry?",
                            "the neighbour",
                            Samples.NOON,
                            List.of(new GateItem("door", "The door", verdicts.get("door"), null, List.of())),
                            List.of()));
            gate.become(gate.anyApproved() ? RunState.COMPLETED : RunState.REJECTED, null);
            return report();
        }

        @Override
        public Report report() {
            return new Report(request.room(), gate.state() == RunState.COMPLETED);
        }
    }

    /** All that the command line is told. */
    final class Commands implements KindCommands<Request, Report> {
        @Override
        public RunKind<Request, Report> kind() {
            return KIND;
        }

        @Override
        public Object start(RunStarter starter) {
            return new Start(starter);
        }

        @Override
        public void printReport(Report report, Optional<String> costNote, Screen screen) {
            screen.line(report.room() + " is " + (report.done() ? "done" : "not done"));
        }
    }

    /** {@code gtm start chore}. */
    @Command(name = "chore", mixinStandardHelpOptions = true)
    final class Start implements Callable<Integer> {
        private final RunStarter starter;

        @Option(names = "--room")
        private String room;

        @Mixin
        private StartOptions start;

        Start(RunStarter starter) {
            this.starter = starter;
        }

        @Override
        public Integer call() {
            return start.start(starter, KIND, room, Request::new);
        }
    }
}
