package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.system.SystemEnd.PartEnd;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemDirectoryTest {
    private static final RunningSystem UP = new RunningSystem(
            42,
            Instant.parse("2026-11-22T10:00:00Z"),
            "steadybase-gtm",
            Map.of(LocalEndpoint.TEMPORAL_UI, "http://127.0.0.1:8233"),
            List.of(new RunningSystem.Part(
                    "DynamoDB Local",
                    43,
                    Instant.parse("2026-11-22T10:00:01Z"),
                    "dynamodb.log",
                    List.of(LocalEndpoint.DYNAMODB))));

    @TempDir
    Path path;

    @Test
    void tellsOthersWhatRuns() throws Exception {
        SystemDirectory directory = new SystemDirectory(path);
        try (SystemLock lock = directory.lock()) {
            directory.publish(UP);

            assertThat(lock).isNotNull();
            assertThat(directory.running()).contains(UP);
            directory.withdraw();
            assertThat(directory.running()).isEmpty();
        }
    }

    /** Or nothing could be started there any more, and nobody would be told why. */
    @Test
    void canBeTakenThoughItCannotBeReadHowTheLastSystemEnded() throws Exception {
        for (String unreadable : List.of("{\"cause\":", "[]", "null", "{}")) {
            Files.createDirectories(path);
            Files.writeString(path.resolve("end.json"), unreadable);
            SystemDirectory directory = new SystemDirectory(path);

            assertThat(directory.lastEnd()).map(SystemEnd::reason).contains("how it ended cannot be read (end.json)");
            try (SystemLock lock = directory.lock()) {
                assertThat(lock).isNotNull();
            }
        }
    }

    @Test
    void takesALockThatNamesNoProcessForOneThatNobodyHolds() throws Exception {
        Files.createDirectories(path);
        Files.writeString(path.resolve("lock"), "not a pid\n");

        assertThat(new SystemDirectory(path).process()).isEmpty();
        assertThat(new SystemDirectory(path).lastEnd()).isEmpty();
    }

    /** Whoever takes a new version while a system is up must still be able to stop it. */
    @Test
    void readsWhatAnEarlierVersionSaysOfItsSystem() throws Exception {
        SystemDirectory directory = new SystemDirectory(path);
        try (SystemLock lock = directory.lock()) {
            directory.publish(UP);
            Path notice = path.resolve("system.json");
            JsonNode earlier = WireJson.MAPPER.readTree(Files.readString(notice));
            earlier.get("processes")
                    .forEach(part -> ((ObjectNode) part).remove(List.of("startedAt", "log", "endpoints")));
            Files.writeString(notice, earlier.toString());

            assertThat(lock).isNotNull();
            assertThat(directory.running()).map(RunningSystem::processId).contains(UP.processId());
        }
    }

    @Test
    void doesNotBelieveANoticeThatAKilledProcessLeft() throws Exception {
        SystemDirectory directory = new SystemDirectory(path);
        directory.publish(UP);

        assertThat(directory.running()).isEmpty();
    }

    @Test
    void hasNothingRunningWhereNothingIs() {
        assertThat(new SystemDirectory(path.resolve("nowhere")).running()).isEmpty();
        assertThat(path.resolve("nowhere")).doesNotExist();
    }

    @Test
    void refusesASecondSystemAndNamesTheFirst() {
        SystemDirectory directory = new SystemDirectory(path.resolve(".gtm"));
        try (SystemLock lock = directory.lock()) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(directory::lock)
                    .isInstanceOf(SystemRunningException.class)
                    .hasMessage("a local system runs in " + path.resolve(".gtm") + " already (process "
                            + ProcessHandle.current().pid()
                            + "): stop it with 'gtm down', or choose another directory");
        }
    }

    @Test
    void canBeTakenAgainWhenItIsFree() {
        SystemDirectory directory = new SystemDirectory(path);
        directory.lock().close();

        SystemLock again = directory.lock();

        assertThat(again).isNotNull();
        again.close();
    }

    @Test
    void isItsOwnersAloneWithEverythingInIt() throws Exception {
        SystemDirectory directory = new SystemDirectory(path.resolve("some/where"));
        try (SystemLock lock = directory.lock()) {
            assertThat(lock).isNotNull();
            directory.publish(UP);
            PrivateFiles.file(directory.data().resolve("database"));

            assertThat(PrivateFiles.openToOthers(path.resolve("some"))).isEmpty();
        }
    }

    @Test
    void closesToOthersWhatAnEarlierVersionLeftOpen() throws Exception {
        Path data = Files.createDirectories(path.resolve("data/dynamodb"));
        Files.writeString(Files.createFile(data.resolve("shared.db"), mode("rw-r--r--")), "contacts");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

        new SystemDirectory(path).lock().close();

        assertThat(PrivateFiles.openToOthers(path)).isEmpty();
        assertThat(data.resolve("shared.db")).hasContent("contacts");
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    @Test
    void saysSoWhenTheNoticeIsNotOne() throws Exception {
        SystemDirectory directory = new SystemDirectory(path);
        try (SystemLock lock = directory.lock()) {
            assertThat(lock).isNotNull();
            Files.writeString(path.resolve("system.json"), "not json");

            assertThatThrownBy(directory::running)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("system.json must describe a running system");
        }
    }

    @Test
    void tellsOfAnEndThatNobodyTold() throws Exception {
        SystemDirectory directory = new SystemDirectory(path);
        Path lock = Files.writeString(path.resolve("lock"), "4711");
        Path database = Files.createFile(directory.data().resolve("temporal.db"));
        Files.createFile(directory.logs().resolve("up.log"));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.parse("2026-11-24T13:00:00Z")));
        Files.setLastModifiedTime(database, FileTime.from(Instant.parse("2026-11-24T13:03:11Z")));

        assertThat(directory.lastEnd())
                .hasValueSatisfying(end -> assertThat(end.told(ZoneOffset.UTC))
                        .isEqualTo("its process 4711 ended without saying why (a kill, or the machine went down),"
                                + " last heard of 2026-11-24 13:03:11"));
    }

    @Test
    void tellsOfNoEndWhereNothingHasBeen() {
        assertThat(new SystemDirectory(path.resolve("nowhere")).lastEnd()).isEmpty();
    }

    @Test
    void keepsTheReasonThatWasGivenFirst() {
        SystemDirectory directory = new SystemDirectory(path);
        Instant at = Instant.parse("2026-11-24T13:03:11Z");
        PartEnd part = new PartEnd("the worker", 137, "worker.log", List.of("its last words"));
        try (Tenancy tenancy = Tenancy.of(directory)) {
            tenancy.begins();
            tenancy.ends(SystemEnd.because(part, at));
            tenancy.ends(SystemEnd.onRequest(at));
        }

        assertThat(directory.lastEnd()).contains(SystemEnd.because(part, at));
        assertThat(directory.lastEnd().orElseThrow().told(ZoneOffset.ofHours(1)))
                .isEqualTo("the worker ended with exit code 137, so the others were stopped, 2026-11-24 14:03:11");
    }

    @Test
    void saysWhatEndpointsItHas() {
        assertThatThrownBy(() -> UP.address(LocalEndpoint.BEDROCK))
                .hasMessage("this system has no endpoint BEDROCK, only [TEMPORAL_UI]");
    }
}
