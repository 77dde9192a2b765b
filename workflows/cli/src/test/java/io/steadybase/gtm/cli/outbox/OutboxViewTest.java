package io.steadybase.gtm.cli.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.Printed;
import io.steadybase.gtm.cli.outbox.Outbox.Found;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxViewTest {
    private static final OutboxEntry MESSAGE =
            FakeOutbox.message("q3/acme", "Your \u001b[2Jyard", "Hello Ada,\r\n\r\nhow\u001b[2J is it going?\n");
    private static final OutboxEntry MALFORMED =
            new OutboxEntry("odd\u001b[2J", null, null, null, "at must be a text, got nothing");

    @Test
    void listsALinePerMessageInLocalTime() {
        assertThat(Printed.by(new OutboxView(new Found(List.of(MESSAGE, MALFORMED), 3, true))::printList))
                .isEqualToNormalizingNewlines("""
                          at     account  to                 subject                                    by     run
                          12:00  acme     ada@acorn.example  Your ?[2Jyard                              sarah  q3
                          -      -        -                  malformed: at must be a text, got nothing  -      odd?[2J
                        … and 3 older ones: --limit shows more
                        """);
    }

    @Test
    void showsMessagesInFull() {
        assertThat(Printed.by(new OutboxView(new Found(List.of(MESSAGE, MALFORMED), 0, true))::printInFull))
                .isEqualToNormalizingNewlines("""
                        --- q3/acme, approved now (12:00) by sarah
                        to:      Ada Quist, CTO <ada@acorn.example>
                        from:    Brian
                        subject: Your ?[2Jyard

                          Hello Ada,

                          how?[2J is it going?

                        --- odd?[2J is malformed: at must be a text, got nothing
                        """);
    }

    @Test
    void saysOfANoticeToWhichTeamItWentAndNotThatItWasApproved() {
        var found = new Found(List.of(FakeOutbox.notice("ticket-T-1/escalation/1", "VP Support", "T-1")), 0, true);
        assertThat(Printed.by(new OutboxView(found)::printList)).isEqualToNormalizingNewlines("""
                          at     account  to          subject  by              run
                          12:00           VP Support  T-1      health-monitor  ticket-T-1
                        """);
        assertThat(Printed.by(new OutboxView(found)::printInFull)).startsWith("""
                        --- ticket-T-1/escalation/1, sent now (12:00) by health-monitor
                        to:      VP Support
                        """);
    }

    @Test
    void saysThatItDidNotSeeAll() {
        assertThat(Printed.by(new OutboxView(new Found(List.of(), 0, false))::printList))
                .isEqualToNormalizingNewlines("""
                        nothing was delivered
                        the outbox holds more than the 10,000 messages that were looked at: there may be newer ones
                        """);
    }
}
