package io.steadybase.gtm.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.abm.AbmCheckResult.AccountProgram;
import io.steadybase.gtm.abm.AbmCheckResult.ProgramStatus;
import io.steadybase.gtm.crm.AccountId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbmProgramsTest {
    @TempDir
    private Path directory;

    @Test
    void findsAnAccountByNameOrById() throws IOException {
        var programs = programs("""
                account,campaign,status
                Acme Corporation,Spring 2026,active
                beta-solo-in,"Autumn, again",Planned
                """);
        assertThat(programs.of("acme-corporation"))
                .isEqualTo(new AccountProgram("acme-corporation", ProgramStatus.ACTIVE, "Spring 2026"));
        assertThat(programs.of("Beta Solo (in)"))
                .isEqualTo(new AccountProgram("Beta Solo (in)", ProgramStatus.INACTIVE, "Autumn, again"));
    }

    /** As the CRM's import does: another id here, and an account of a running program would get mail. */
    @Test
    void findsAccountsByTheIdsThatTheCrmGivesThem() throws IOException {
        var programs = programs("""
                account,campaign,status
                Müller Maschinenbau,Spring,active
                株式会社北海,春,active
                ★★★,Stars,active
                """);
        for (var name : List.of("Müller Maschinenbau", "株式会社北海", "★★★")) {
            assertThat(programs.of(AccountId.of(name)).status()).as(name).isEqualTo(ProgramStatus.ACTIVE);
        }
        assertThat(programs.of("muller-maschinenbau").campaign()).isEqualTo("Spring");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned", "paused", "ended"})
    void countsWhatDoesNotRunAsInactive(String status) throws IOException {
        assertThat(programs("account,campaign,status\nacme,Spring," + status)
                        .of("acme")
                        .status())
                .isEqualTo(ProgramStatus.INACTIVE);
    }

    @Test
    void saysNoneOfAnUnknownAccount() throws IOException {
        assertThat(programs("account,campaign,status\nacme,Spring,active").of("zeta"))
                .isEqualTo(new AccountProgram("zeta", ProgramStatus.NONE, null));
    }

    @Test
    void letsTheActiveProgramOfSeveralCount() throws IOException {
        var programs = programs("""
                account,campaign,status
                acme,Past,ended
                acme,Now,active
                acme,Next,planned
                """);
        assertThat(programs.of("acme").campaign()).isEqualTo("Now");
        assertThat(programs.size()).isEqualTo(1);
    }

    @Test
    void takesAMissingFileForNoPrograms() {
        assertThat(AbmPrograms.read(directory.resolve("none.csv")).size()).isZero();
    }

    @Test
    void namesLineAndValueOfABadStatus() {
        assertRefused(
                "account,campaign,status\nacme,Spring,active\nbeta,Spring,actve\n",
                "line 3 must have status active," + " planned, paused or ended, got actve");
    }

    @Test
    void namesTheLineOfAMissingAccount() {
        assertRefused("account,campaign,status\n ,Spring,active\n", "line 2 must have an account, got nothing");
    }

    @Test
    void namesTheLineOfAMissingCampaign() {
        assertRefused("account,campaign,status\nacme,,active\n", "line 2 must have a campaign, got nothing");
    }

    @Test
    void namesTheLineOfAShortRow() {
        assertRefused("account,campaign,status\nacme,Spring\n", "line 2 must have as many values as columns, got 2");
    }

    @Test
    void namesTheColumnsThatItGot() {
        assertRefused(
                "name,program\nacme,Spring\n",
                "must have the columns [account, campaign, status], got [name, program]");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("", "must have the columns [account, campaign, status], got []");
    }

    @Test
    void refusesWhatIsNoCsv() {
        assertRefused("account,campaign,status\n\"acme,Spring,active\n", "must be a CSV file");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        var file = Files.write(directory.resolve("programs.csv"), new byte[] {'a', (byte) 0xff, (byte) 0xfe, ','});
        assertThatThrownBy(() -> AbmPrograms.read(file)).isInstanceOf(InvalidProgramsException.class);
    }

    @Test
    void refusesADirectory() {
        assertThatThrownBy(() -> AbmPrograms.read(directory))
                .isInstanceOf(InvalidProgramsException.class)
                .hasMessageContaining("cannot be read");
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> programs(text))
                .isInstanceOf(InvalidProgramsException.class)
                .hasMessageContaining("programs.csv")
                .hasMessageContaining(message);
    }

    private AbmPrograms programs(String text) throws IOException {
        return AbmPrograms.read(Files.writeString(directory.resolve("programs.csv"), text));
    }
}
