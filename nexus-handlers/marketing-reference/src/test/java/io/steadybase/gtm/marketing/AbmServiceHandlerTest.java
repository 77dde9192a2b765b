package io.steadybase.gtm.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nexusrpc.handler.HandlerException;
import io.steadybase.gtm.abm.AbmCheckRequest;
import io.steadybase.gtm.abm.AbmCheckResult;
import io.steadybase.gtm.abm.AbmCheckResult.AccountProgram;
import io.steadybase.gtm.abm.AbmCheckResult.ProgramStatus;
import io.steadybase.gtm.abm.AbmService;
import io.steadybase.gtm.connection.WirePayloads;
import io.steadybase.gtm.marketing.AbmPrograms.Program;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.NexusOperationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.workflow.NexusOperationOptions;
import io.temporal.workflow.NexusServiceOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AbmServiceHandlerTest {
    private static final String QUEUE = "marketing-abm";

    private static final Supplier<AbmPrograms> USABLE = () -> new AbmPrograms(List.of(
            new Program("acme", "Spring", ProgramStatus.ACTIVE),
            new Program("beta", "Autumn", ProgramStatus.INACTIVE)));

    /** What the file says at each call. */
    private final Deque<Supplier<AbmPrograms>> programs = new ConcurrentLinkedDeque<>(List.of(USABLE));

    private TestWorkflowEnvironment environment;

    @BeforeEach
    void startWorker() {
        environment = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WirePayloads.clientOptions("default"))
                .build());
        environment.createNexusEndpoint("marketing", QUEUE);
        var worker = environment.newWorker(QUEUE);
        worker.registerWorkflowImplementationTypes(AskingMarketing.class, MumblingAtMarketing.class);
        worker.registerNexusServiceImplementation(
                new AbmServiceHandler(() -> programs.removeFirst().get()));
        environment.start();
    }

    @AfterEach
    void stopWorker() {
        environment.close();
    }

    @Test
    void answersForEachAccountInTheOrderAsked() {
        assertThat(ask(List.of("zeta", "beta", "acme")).programs())
                .containsExactly(
                        new AccountProgram("zeta", ProgramStatus.NONE, null),
                        new AccountProgram("beta", ProgramStatus.INACTIVE, "Autumn"),
                        new AccountProgram("acme", ProgramStatus.ACTIVE, "Spring"));
    }

    @Test
    void answersForAHundredAccounts() {
        assertThat(ask(accounts(100)).programs()).hasSize(100);
    }

    /** The handler is asked again, and the account of a running program never counts as free meanwhile. */
    @Test
    void isAskedAgainWhenItsProgramsCannotBeRead() {
        programs.addFirst(() -> {
            throw new InvalidProgramsException("programs.csv line 3 must have a campaign, got nothing", null);
        });

        assertThat(ask(List.of("acme")).programs())
                .containsExactly(new AccountProgram("acme", ProgramStatus.ACTIVE, "Spring"));
        assertThat(programs).as("both calls").isEmpty();
    }

    @Test
    void refusesNoAccountForGood() {
        assertRefused(List.of(), "accountIds must be 1 to 100 accounts, got 0");
    }

    @Test
    void refusesAHundredAndOneAccountsForGood() {
        assertRefused(accounts(101), "accountIds must be 1 to 100 accounts, got 101");
    }

    @Test
    void refusesABlankAccountForGood() {
        assertRefused(List.of("acme", " "), "accountIds must not be blank, got [acme,  ]");
    }

    /** Since SDK 1.39: before, it was tried again until the caller's patience ended, and the cause was lost. */
    @Test
    void refusesForGoodWhatItCannotRead() {
        var options = WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build();
        var asking = environment.getWorkflowClient().newWorkflowStub(Mumbling.class, options);

        assertRefused(() -> asking.mumble(), "AbmCheckRequest cannot be read");
    }

    private void assertRefused(List<String> accountIds, String message) {
        assertRefused(() -> ask(accountIds), message);
    }

    private static void assertRefused(ThrowingCallable asking, String message) {
        var failed = catchThrowableOfType(WorkflowFailedException.class, asking);
        assertThat(failed).hasCauseInstanceOf(NexusOperationFailure.class);
        assertThat(failed.getCause()).cause().isInstanceOfSatisfying(HandlerException.class, refusal -> {
            assertThat(refusal.getErrorType()).isEqualTo(HandlerException.ErrorType.BAD_REQUEST);
            assertThat(refusal.isRetryable()).isFalse();
            assertThat(refusal).hasStackTraceContaining(message);
        });
    }

    private AbmCheckResult ask(List<String> accountIds) {
        var options = WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build();
        return environment
                .getWorkflowClient()
                .newWorkflowStub(Asking.class, options)
                .ask(new AbmCheckRequest(accountIds, "drew-1"));
    }

    private static List<String> accounts(int count) {
        return IntStream.range(0, count).mapToObj(number -> "account-" + number).toList();
    }

    /** A caller that sends nonsense. */
    @WorkflowInterface
    public interface Mumbling {
        /** Asks with a text instead of a request. */
        @WorkflowMethod
        void mumble();
    }

    /** Asks through the endpoint. */
    public static class MumblingAtMarketing implements Mumbling {
        @Override
        public void mumble() {
            Workflow.newUntypedNexusServiceStub(
                            AbmService.class.getSimpleName(),
                            NexusServiceOptions.newBuilder()
                                    .setEndpoint("marketing")
                                    .setOperationOptions(NexusOperationOptions.newBuilder()
                                            .setScheduleToCloseTimeout(Duration.ofSeconds(10))
                                            .build())
                                    .build())
                    .execute("checkPrograms", AbmCheckResult.class, "which accounts?");
        }
    }

    /** A caller, as step 8 of Drew is one. */
    @WorkflowInterface
    public interface Asking {
        /** Asks once. */
        @WorkflowMethod
        AbmCheckResult ask(AbmCheckRequest request);
    }

    /** Asks through the endpoint. */
    public static class AskingMarketing implements Asking {
        private final AbmService marketing = Workflow.newNexusServiceStub(
                AbmService.class,
                NexusServiceOptions.newBuilder()
                        .setEndpoint("marketing")
                        .setOperationOptions(NexusOperationOptions.newBuilder()
                                .setScheduleToCloseTimeout(Duration.ofSeconds(30))
                                .build())
                        .build());

        @Override
        public AbmCheckResult ask(AbmCheckRequest request) {
            return marketing.checkPrograms(request);
        }
    }
}
