package io.steadybase.gtm.local.command;

import io.steadybase.gtm.local.imports.ImportProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how an import gets on. That is no data: it is meant for the error output. */
abstract sealed class ImportDisplay implements ImportProgress {
    private final PrintWriter err;
    private final AtomicInteger written = new AtomicInteger();

    private ImportDisplay(PrintWriter err) {
        this.err = err;
    }

    /** On a terminal: a bar for the file that is being read, which goes when the file is done. */
    static ImportDisplay bar(PrintWriter err) {
        return new Bar(err);
    }

    /** Elsewhere: a line every few seconds, none for what takes less. */
    static ImportDisplay lines(PrintWriter err, InstantSource clock) {
        return new Lines(err, clock);
    }

    @Override
    public void wrote(int rows) {
        written.addAndGet(rows);
    }

    /** Says how far it got. */
    void interrupted() {
        tell("%ninterrupted: %,d rows are written; run it again to go on".formatted(written.get()));
    }

    void draw(String line) {
        synchronized (err) {
            err.print("\r" + line);
            err.flush();
        }
    }

    void tell(String line) {
        synchronized (err) {
            err.println(line);
            err.flush();
        }
    }

    private static final class Bar extends ImportDisplay {
        private static final int WIDTH = 79;
        private static final int REFRESH_MILLIS = 200;

        private Bar(PrintWriter err) {
            super(err);
        }

        @Override
        public Stage begin(String what, long rows) {
            return new Shown(new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(rows)
                    .setUnit(" rows", 1)
                    .showSpeed()
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(REFRESH_MILLIS)
                    .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                    .build());
        }

        private final class Shown implements Stage {
            private final ProgressBar bar;

            private Shown(ProgressBar bar) {
                this.bar = bar;
            }

            @Override
            public void step() {
                bar.step();
            }

            /** The library can clear its line too, but does not when it had no time to draw it before. */
            @Override
            public void close() {
                bar.close();
                draw(" ".repeat(WIDTH));
                draw("");
            }
        }
    }

    private static final class Lines extends ImportDisplay {
        private static final Duration BETWEEN = Duration.ofSeconds(2);

        private final InstantSource clock;
        private Instant told;

        private Lines(PrintWriter err, InstantSource clock) {
            super(err);
            this.clock = clock;
            this.told = clock.instant();
        }

        @Override
        public Stage begin(String what, long rows) {
            return new Counted(what, rows, clock.instant());
        }

        private final class Counted implements Stage {
            private final String what;
            private final long rows;
            private final Instant begun;
            private long count;

            private Counted(String what, long rows, Instant begun) {
                this.what = what;
                this.rows = rows;
                this.begun = begun;
            }

            @Override
            public void step() {
                count++;
                var now = clock.instant();
                if (!now.isBefore(told.plus(BETWEEN))) {
                    told = now;
                    tell(line(Duration.between(begun, now)));
                }
            }

            private String line(Duration since) {
                var of = rows == UNKNOWN ? "" : " of %,d".formatted(rows);
                return "%s: %,d%s rows, %,d/s".formatted(what, count, of, count * 1000 / Math.max(1, since.toMillis()));
            }
        }
    }
}
