package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.Terminal;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.imports.SampleData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** No system is up here: whatever wants to write, fails. */
class ImportCommandTest {
    static final List<List<String>> DRY_RUNS = List.of(
            List.of("import", "crm", "DIR", "--dry-run", "--json"),
            List.of("import", "--json", "--dry-run", "DIR"),
            List.of("import", "--dry-run", "--json", "crm", "DIR"));

    @TempDir
    private Path source;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @FieldSource("DRY_RUNS")
    void reportsWithoutASystemWhereverTheOptionsStand(List<String> arguments) throws Exception {
        SampleData.copyTo(source);
        Files.writeString(source.resolve("products.csv"), "product,series,sales_price\nAtlas Pro,Atlas\n");

        assertThat(gtm(arguments.stream().map(word -> word.replace("DIR", source.toString()))))
                .as(err.toString())
                .isZero();

        var report = WireJson.MAPPER.readTree(out.toString());
        assertThat(report.get("dryRun").booleanValue()).isTrue();
        assertThat(report.get("loaded").intValue()).isZero();
        assertThat(report.get("usable").intValue()).isPositive();
        assertThat(report.at("/files/1").toString()).isEqualTo("""
                {"file":"products.csv","read":1,"loaded":0,"unchanged":0,"repaired":[],"setAside":[{"line":2,\
                "reason":"a row must have 3 values as the header has, got 2"}],"usable":0}""");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void refusesInADryRunWhatItWouldRefuse() {
        assertThat(gtm(Stream.of("import", "crm", source.toString(), "--dry-run")))
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(err.toString()).startsWith("nothing was imported: accounts.csv is missing");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void asksWhatToImport() {
        assertThat(gtm(Stream.of("import"))).isEqualTo(ExitCode.USAGE.code());
        assertThat(err.toString()).contains("what to import must be named, as in 'gtm import crm DIR', got nothing");
    }

    private int gtm(Stream<String> arguments) {
        return Gtm.commandLine(Terminal.NONE)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }
}
