package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.local.bedrock.FaultOrder;
import io.steadybase.gtm.local.bedrock.ModelFault;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system of its own, because it ends it. */
class WorkerDeathTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void isToldAndItsRunsGoOnAfterTheNextStart() throws Exception {
        try (var system = WholeSystem.upWithSample(directory.resolve("system"), directory.resolve("sample"))) {
            var _ = system.model().order(new FaultOrder(ModelFault.STALL, 1, "submit_plan", null));
            system.start("orphan", "Prepare outreach", "quillon-pharma", "castellane-hotels");
            await("the model to stall")
                    .atMost(PATIENCE)
                    .until(() -> system.model().orders().isEmpty());

            system.process("the worker").destroyForcibly();

            assertThat(system.system().end().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .hasValueSatisfying(
                            part -> assertThat(part.sentence()).isEqualTo("the worker ended with exit code 137"));
            assertThat(system.gtm("status", "orphan")).satisfies(status -> {
                assertThat(status.exit()).isEqualTo(ExitCode.NOT_REACHABLE.code());
                assertThat(status.err())
                        .contains("the system cannot be reached")
                        .doesNotContain("\tat ");
            });
        }
        var afterwards = WholeSystem.gtm(new SystemDirectory(directory.resolve("system")), "list");
        assertThat(afterwards.err())
                .contains("the worker ended with exit code 137, so the others were stopped, 20")
                .contains("gtm ps", "gtm up");
        assertThat(afterwards.exit()).isEqualTo(ExitCode.NOT_REACHABLE.code());
        try (var again = WholeSystem.up(directory.resolve("system"))) {
            assertThat(again.approved("orphan")).hasSize(2);
            assertThat(again.outbox("orphan")).hasSize(2);
        }
    }
}
