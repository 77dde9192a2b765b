package io.steadybase.gtm.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.leads.LeadCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMappingTest {
    private static final ImportTarget<?, ?> LEADS = new LeadCommands().bulk().orElseThrow();
    private static final List<String> HEADER = List.of("Prospect ID", "Lead Source", "prio");

    @TempDir
    private Path directory;

    @Test
    void mapsColumnsConstantsAndRowNumbersAndLeavesOutWhatIsUnknown() throws IOException {
        var mapping = read("""
                {"unknown": ["Select"], "fields": {"leadId": {"rowNumber": "l-"}, "company": {"constant": "Acme"},
                 "contact.name": "Prospect ID", "attributes.source": "Lead Source",
                 "attributes.priority": {"column": "prio", "values": {"high": "P2"}}}}""");

        assertThat(mapping.problems(LEADS, HEADER)).isEmpty();
        assertThat(mapping.map(new CsvRow(7, HEADER, List.of(" Kim ", "select", "high")))
                        .values())
                .containsExactly(
                        Map.entry("leadId", "l-7"),
                        Map.entry("company", "Acme"),
                        Map.entry("contact.name", "Kim"),
                        Map.entry("attributes.priority", "P2"));
        assertThat(mapping.map(new CsvRow(8, HEADER, List.of("", "Google", "low")))
                        .values())
                .containsEntry("attributes.source", "Google")
                .containsEntry("attributes.priority", "low")
                .doesNotContainKey("contact.name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fields\": {\"leadId\": \"Lead\"}} | the mapping of leadId names the column Lead, the file has [Prospect ID, Lead Source, prio]",
                "{\"fields\": {\"company\": \"prio\"}} | the mapping must say where leadId comes from, got only [company]",
                "{} | the mapping must say where leadId comes from, got only []",
                "{\"fields\": {\"leadId\": \"prio\", \"shoeSize\": \"prio\"}} | the mapping must name fields of [leadId, company, contact.name, contact.title, contact.email, attributes.*], got shoeSize",
                "{\"fields\": {\"leadId\": \"prio\", \"attributes.\": \"prio\"}} | got attributes.",
                "{\"fields\": {\"leadId\": null}} | the mapping must say where leadId comes from, got nothing",
                "{\"fields\": {\"leadId\": {}}} | the mapping of leadId must be a column, a constant or a rowNumber, got none or several"
            })
    void saysWhatKeepsItFromBeingUsed(String json, String problem) throws IOException {
        assertThat(read(json).problems(LEADS, HEADER))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | got null",
                "{\"columns\": {}} | Unrecognized field \"columns\"",
                "{ | Unexpected end-of-input"
            })
    void refusesWhatIsNoMapping(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith("nothing was started: mapping ")
                .hasMessageContaining(message);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> ColumnMapping.read(directory.resolve("none.json")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("it cannot be read");
    }

    @Test
    void shipsAMappingWhoseFieldsAreThoseOfLeads() {
        var sample = ColumnMapping.read(Path.of("../../docs/samples/leads.mapping.json"));
        var columns = sample.fields().values().stream().map(FieldSource::column).toList();

        assertThat(sample.problems(LEADS, columns)).isEmpty();
    }

    private ColumnMapping read(String json) throws IOException {
        return ColumnMapping.read(Files.writeString(directory.resolve("mapping.json"), json));
    }
}
