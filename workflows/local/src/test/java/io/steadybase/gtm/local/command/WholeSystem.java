package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.steadybase.gtm.cli.GtmCommands;
import io.steadybase.gtm.cli.Terminal;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.connection.TemporalConnection;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.deployment.TableSpec;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.local.bedrock.OfflineModelClient;
import io.steadybase.gtm.local.imports.ImportProgress;
import io.steadybase.gtm.local.imports.SampleData;
import io.steadybase.gtm.local.system.Installation;
import io.steadybase.gtm.local.system.LocalEndpoint;
import io.steadybase.gtm.local.system.LocalSystem;
import io.steadybase.gtm.local.system.RunningSystem;
import io.steadybase.gtm.local.system.SystemDirectory;
import io.steadybase.gtm.local.system.SystemOptions;
import io.steadybase.gtm.run.RunState;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.ActivityTaskStartedEventAttributes;
import io.temporal.api.history.v1.HistoryEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The whole local system, with what a test wants to ask of it. */
final class WholeSystem implements AutoCloseable {
    static final String TOP_FIVE = "Prepare outreach for our top 5 enterprise prospects";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final SystemDirectory directory;
    private final LocalSystem system;
    private final TemporalConnection connection;
    private final Runs runs;
    private final OfflineModelClient model;

    private WholeSystem(SystemDirectory directory, LocalSystem system) {
        this.directory = directory;
        this.system = system;
        this.connection = LocalAccess.connectTo(system.description());
        this.runs = new Runs(connection.client());
        this.model = new OfflineModelClient(URI.create(system.description().address(LocalEndpoint.BEDROCK)));
    }

    /** A system started as {@code gtm up} does, with what is in this directory already. */
    static WholeSystem up(Path directory) throws InterruptedException {
        return up(directory, GivenPrograms.in(directory));
    }

    private static WholeSystem up(Path directory, Path programs) throws InterruptedException {
        var home = new SystemDirectory(directory);
        var options = new SystemOptions(
                home,
                new Installation(Path.of("../..")),
                Map.of(),
                SystemOptions.Model.OFFLINE,
                programs,
                System.getenv());
        return new WholeSystem(home, LocalSystem.up(options, line -> {}));
    }

    /** A system into which the sample was imported after it was up: Marketing's programs too. */
    static WholeSystem upWithSample(Path directory, Path sample) throws InterruptedException {
        var whole = up(directory);
        try {
            var _ = new LocalImport(whole.description(), directory).run(SampleData.copyTo(sample), ImportProgress.NONE);
            return whole;
        } catch (RuntimeException e) {
            whole.close();
            throw new AssertionError("the sample must be importable", e);
        }
    }

    SystemDirectory directory() {
        return directory;
    }

    RunningSystem description() {
        return system.description();
    }

    LocalSystem system() {
        return system;
    }

    Runs runs() {
        return runs;
    }

    OfflineModelClient model() {
        return model;
    }

    TemporalConnection connection() {
        return connection;
    }

    Runs.Started start(String id, String message, String... accounts) {
        return start(new DrewRequest(message, "test", id, List.of(accounts), null, null));
    }

    Runs.Started start(DrewRequest request) {
        return runs.start(DrewCoordinator.KIND, request.requestId(), request);
    }

    static String workflowId(String id) {
        return DrewCoordinator.KIND.workflowId(id);
    }

    /** Returns when a gate is open or the run has ended. */
    RunProgress untilGateOrEnd(String id) {
        return until(id, progress -> progress.closed() || progress.gateIsOpen());
    }

    RunProgress untilEnd(String id) {
        return until(id, RunProgress::closed);
    }

    private RunProgress until(String id, Predicate<RunProgress> enough) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> runs.progress(workflowId(id)), enough::test);
    }

    void decide(String id, Verdict verdict, List<String> accounts, Modification... edits) {
        var unused = runs.decide(
                workflowId(id),
                new GateDecision(
                        DrewCoordinator.APPROVAL_STEP, verdict, "Ada", "seen by the test", accounts, List.of(edits)));
    }

    /** Approves everything and returns the accounts of the completed run. */
    List<AccountReport> approved(String id) {
        assertThat(untilGateOrEnd(id).gateIsOpen()).isTrue();
        decide(id, Verdict.APPROVE, List.of());
        assertThat(untilEnd(id).status().state()).isEqualTo(RunState.COMPLETED);
        return report(id).accounts();
    }

    DrewReport report(String id) {
        return runs.report(DrewCoordinator.KIND, workflowId(id)).report();
    }

    AccountReport account(String id, String accountId) {
        return report(id).accounts().stream()
                .filter(account -> account.accountId().equals(accountId))
                .findFirst()
                .orElseThrow();
    }

    /** Every item of a table whose partition key begins so, by that key and, where there is one, the sort key. */
    Map<String, Map<String, AttributeValue>> items(TableSpec table, String prefix) {
        try (var dynamoDb = new LocalClients(description()).dynamoDb()) {
            return dynamoDb.scanPaginator(scan -> scan.tableName(table.name())).items().stream()
                    .filter(item -> key(table, item).startsWith(prefix))
                    .collect(Collectors.toMap(item -> key(table, item), item -> item));
        }
    }

    /** What is in the outbox for one request. */
    Map<String, Map<String, AttributeValue>> outbox(String requestId) {
        return items(GtmDeployment.OUTBOX_TABLE, requestId + "/");
    }

    private static String key(TableSpec table, Map<String, AttributeValue> item) {
        return Stream.of(table.partitionKey(), table.sortKey())
                .filter(name -> name != null)
                .map(name -> item.get(name).s())
                .collect(Collectors.joining(" "));
    }

    List<HistoryEvent> history(String id) {
        return connection.client().fetchHistory(workflowId(id)).getEvents();
    }

    /** The attempt at an activity that the server has in its history: the last one, and what the one before failed with. */
    ActivityTaskStartedEventAttributes lastAttemptAt(String id, String activityType) {
        var history = history(id);
        var scheduled = history.stream()
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
                .filter(event -> event.getActivityTaskScheduledEventAttributes()
                        .getActivityType()
                        .getName()
                        .equals(activityType))
                .findFirst()
                .orElseThrow();
        return history.stream()
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED)
                .map(HistoryEvent::getActivityTaskStartedEventAttributes)
                .filter(started -> started.getScheduledEventId() == scheduled.getEventId())
                .findFirst()
                .orElseThrow();
    }

    /** The type of the failure that ended a run. */
    String failureType(String id) {
        var failure = history(id)
                .getLast()
                .getWorkflowExecutionFailedEventAttributes()
                .getFailure();
        while (failure.hasCause()) {
            failure = failure.getCause();
        }
        return failure.getApplicationFailureInfo().getType();
    }

    /** The processes that run the function with this handler now. */
    List<ProcessHandle> functionProcesses(String handler) {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(handler))
                .toList();
    }

    ProcessHandle process(String name) {
        return description().processes().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .flatMap(part -> ProcessHandle.of(part.processId()))
                .orElseThrow();
    }

    /** What a command left behind. */
    record Result(int exit, String out, String err) {}

    @Command(name = "gtm")
    private static final class Root {}

    /** Runs one of the commands that find the system by its directory. */
    Result gtm(String... arguments) {
        return gtm(directory, arguments);
    }

    static Result gtm(SystemDirectory directory, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var gtm = new CommandLine(new Root());
        GtmCommands.add(gtm, new LocalAccess(directory, Map.of()), Terminal.NONE);
        gtm.setExecutionExceptionHandler(new LocalFailureReport());
        var exit = gtm.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Result(exit, out.toString(), err.toString());
    }

    @Override
    public void close() {
        model.close();
        connection.close();
        system.close();
    }
}
