package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.dispatch.WireJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gtm demo}: all six workflows in one go. */
class TourTest {
    @TempDir
    Path home;

    @Test
    void showsAllSixStationsAndLeavesNothingButTheDeckAndTheReport() throws Exception {
        var decks = Files.createDirectory(home.resolve("decks"));
        var json = home.resolve("report.json");

        var tour = GtmProcess.run(
                home,
                "demo",
                "--approve",
                "all",
                "--ticket-sla",
                "2s",
                "--out",
                decks.toString(),
                "--json",
                json.toString());

        assertThat(tour.exit()).as(tour.err() + tour.out()).isZero();
        assertThat(tour.out())
                .containsSubsequence(
                        "1 of 6: ",
                        "route: account executive, same day, to ",
                        "2 of 6: ",
                        "welcome message: client-onboarding-quillon-pharma/welcome",
                        "3 of 6: ",
                        "Drew delivered 2 messages",
                        "4 of 6: ",
                        "The deck, which you keep: " + decks,
                        "5 of 6: ",
                        "ticket-demo: escalated",
                        "P2 demo: resolution SLA ran out",
                        "ticket-demo: completed",
                        "6 of 6: ",
                        "account/pinecrest-mutual/outreach/demo",
                        "account/quillon-pharma/onboarding/profile",
                        "ticket/bug/demo",
                        "What was sent",
                        "katrin.vogel@quillon.example")
                .doesNotContain("account/northgate-optics/history");
        assertThat(WireJson.MAPPER.readTree(json.toFile()).properties())
                .extracting(report ->
                        report.getKey() + " " + report.getValue().path("state").asText())
                .containsExactly(
                        "lead completed",
                        "onboarding completed",
                        "drew completed",
                        "content completed",
                        "ticket completed");
        assertIsDeck(decks.resolve("qbr-deck-quillon-pharma-demo.pptx"));
        assertThat(home.resolve("tmp")).isEmptyDirectory();
    }

    private static void assertIsDeck(Path file) throws Exception {
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("ppt/presentation.xml")).isNotNull();
        }
    }

    @Test
    void exitsWithTheWorstOfItsRuns() {
        assertThat(Tour.worst(List.of(ExitCode.OK, ExitCode.OK))).isEqualTo(ExitCode.OK);
        assertThat(Tour.worst(List.of(ExitCode.PARTLY_DONE, ExitCode.NOT_COMPLETED, ExitCode.OK)))
                .isEqualTo(ExitCode.NOT_COMPLETED);
        assertThat(Tour.worst(List.of(ExitCode.NOT_COMPLETED, ExitCode.FAILED, ExitCode.PARTLY_DONE)))
                .isEqualTo(ExitCode.FAILED);
    }
}
