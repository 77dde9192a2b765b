package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.drew.DrewCommands;
import io.steadybase.gtm.connection.TemporalConnection;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drew and another kind of run, of which the command line knows only what {@link Chore.Commands} tells it. */
class KindsTest {
    private TestWorkflowEnvironment environment;
    private GtmUnderTest gtm;

    @BeforeEach
    void startSystem() {
        environment = TestSystem.start();
        gtm = new GtmUnderTest(
                () -> new TemporalConnection(environment.getWorkflowClient(), () -> {}),
                Kinds.of(new DrewCommands(), new Chore.Commands()),
                () -> environment.sleep(Duration.ofSeconds(1)));
    }

    @AfterEach
    void stopSystem() {
        environment.close();
    }

    @Test
    void startsWatchesDecidesAndReportsARunOfAnyKind() {
        assertThat(gtm.run("start", "chore", "--room", "kitchen").out()).startsWith("run chore-kitchen is started");
        assertThat(gtm.run("watch", "kitchen").out())
                .contains("gate wet-paint is open: Is it dry?", "decide: gtm review chore-kitchen");
        assertThat(gtm.run("drafts", "kitchen").out())
                .startsWith("run chore-kitchen has nothing to read in full: see 'gtm show chore-kitchen'");
        assertThat(gtm.run("report", "kitchen").out())
                .isEqualToNormalizingNewlines("chore-kitchen: waiting\nkitchen is not done\n");
        assertThat(gtm.run("approve", "kitchen", "--item", "door").out()).startsWith("approved: door");
        assertThat(gtm.run("watch", "kitchen", "--until-end").exit()).isZero();
        assertThat(gtm.run("report", "kitchen", "--explain").out())
                .isEqualToNormalizingNewlines(
                        "chore-kitchen: completed\nkitchen is done\nthere is nothing to explain in a chore run\n");
    }

    @Test
    void readsAWorkflowIdAsThatAlsoWhereItCouldBeABusinessId() {
        startDrew("chore-x");
        gtm.run("start", "chore", "--room", "x");
        assertThat(gtm.run("status", "chore-x").out()).startsWith("chore-x: waiting");
        assertThat(gtm.run("status", "drew-chore-x").out()).startsWith("drew-chore-x: waiting");
    }

    @Test
    void findsABusinessIdThatLooksLikeAWorkflowIdOfAnotherKind() {
        startDrew("chore-x");
        assertThat(gtm.run("status", "chore-x").out()).startsWith("drew-chore-x: waiting");
    }

    @Test
    void refusesABusinessIdThatRunsOfTwoKindsHave() {
        startDrew("kitchen");
        gtm.run("start", "chore", "--room", "kitchen");
        var both = gtm.run("approve", "kitchen", "--all");
        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.err())
                .isEqualToNormalizingNewlines("kitchen must name one run, got drew-kitchen and chore-kitchen\n");
    }

    @Test
    void saysThatNoKindHasARunOfThatName() {
        var none = gtm.run("status", "nobody");
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).isEqualToNormalizingNewlines("no run nobody: list the runs with 'gtm list'\n");
    }

    @Test
    void refusesAnInputThatMakesNoSense() {
        var blank = gtm.run("start", "chore", "--room", "");
        assertThat(blank.exit()).isEqualTo(2);
        assertThat(blank.err()).contains("room must be named, got none");
    }

    private void startDrew(String id) {
        gtm.run("start", "drew", "--message", "top 5", "--request-id", id);
    }
}
