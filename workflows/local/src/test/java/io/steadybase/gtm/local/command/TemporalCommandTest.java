package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.system.LocalEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Temporal's own command line, beside a running system. */
@SharedSystem.Used
class TemporalCommandTest {
    private static WholeSystem system;

    @BeforeAll
    static void share(WholeSystem shared) {
        system = shared;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--mtls "})
    void reachesTheSystemOnEitherPort(String option) throws Exception {
        var result = gtm(option + "operator search-attribute list");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("GtmWaitingFor");
    }

    @Test
    void leavesToTemporalWhatComesAfterItsFirstArgument() throws Exception {
        var result = gtm("workflow describe --workflow-id drew-nobody --output json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("drew-nobody").doesNotContain("gtm temporal");
        assertThat(gtm("workflow --help").out()).contains("temporal workflow");
    }

    @Test
    void printsTheVariablesThatTellWhereTheSystemIs() throws Exception {
        assertThat(gtm("").out().lines())
                .containsExactly(
                        "export TEMPORAL_ADDRESS='%s'"
                                .formatted(system.description().address(LocalEndpoint.TEMPORAL_PLAIN)),
                        "export TEMPORAL_NAMESPACE='steadybase-gtm'");
    }

    @Test
    void keepsTheWorkersKeyFromOthers() throws Exception {
        var files = system.directory().path().resolve("client");

        assertThat(gtm("--mtls").out())
                .contains("export TEMPORAL_TLS_CLIENT_KEY_PATH='%s'".formatted(files.resolve("privateKey.pem")));
        assertThat(files.resolve("privateKey.pem")).content().startsWith("-----BEGIN");
        assertThat(PrivateFiles.openToOthers(files)).isEmpty();
    }

    @Test
    void saysHowToStartASystemIfNoneIsUp(@TempDir Path empty) throws Exception {
        var result = GtmProcess.run(empty, "temporal", "workflow", "list");

        assertThat(result.exit()).isEqualTo(ExitCode.NOT_REACHABLE.code());
        assertThat(result.err()).contains("start it with 'gtm up --detach'");
    }

    private static GtmProcess.Result gtm(String arguments) throws IOException, InterruptedException {
        return GtmProcess.run(system.directory().path().getParent(), ("temporal " + arguments).split(" "));
    }
}
