package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.local.files.FileTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoDirectoryTest {
    private final StringWriter out = new StringWriter();
    private DemoDirectory directory;

    @BeforeEach
    void create() throws IOException {
        directory = DemoDirectory.create(new PrintWriter(out));
    }

    @AfterEach
    void delete() throws IOException {
        FileTree.delete(directory.path());
    }

    @Test
    void isKeptForEveryRunThatIsNotOverAndSaysHowEachGoesOn() {
        directory.holds("lead-qualification-demo");
        directory.isOver("lead-qualification-demo");
        directory.holds("client-onboarding-acme");
        directory.isAsked("client-onboarding-acme");
        directory.holds("ticket-demo");

        directory.leave();

        assertThat(directory.path()).exists();
        assertThat(out.toString())
                .contains("The runs client-onboarding-acme, ticket-demo are not over.")
                .contains("GTM_DIR=%s gtm review client-onboarding-acme".formatted(directory.path()))
                .contains("GTM_DIR=%s gtm watch ticket-demo".formatted(directory.path()))
                .doesNotContain("lead-qualification-demo");
    }

    @Test
    void isDeletedWhenEveryRunIsOver() {
        directory.holds("drew-demo");
        directory.isAsked("drew-demo");
        directory.isOver("drew-demo");

        directory.leave();

        assertThat(directory.path()).doesNotExist();
        assertThat(out.toString()).isEmpty();
    }
}
