package io.steadybase.gtm.cli.imports;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how an import gets on, with its rate and the time left. Meant for the error output. Thread-safe. */
interface RowDisplay extends AutoCloseable {
    /** One row more is done. */
    void step();

    @Override
    void close();

    /** On a terminal: a bar, which goes when all is done. */
    static RowDisplay bar(PrintWriter err, String what, long rows) {
        return new Bar(err, what, rows);
    }

    /** Elsewhere: a line every few seconds, none for what takes less. */
    static RowDisplay lines(PrintWriter err, String what, long rows, InstantSource clock) {
        return new Lines(err, what, rows, clock);
    }

    /** A bar of the library's. */
    final class Bar implements RowDisplay {
        private static final int WIDTH = 79;
        private static final int REFRESH_MILLIS = 200;

        private final PrintWriter err;
        private final ProgressBar bar;

        private Bar(PrintWriter err, String what, long rows) {
            this.err = err;
            this.bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(rows)
                    .setUnit(" rows", 1)
                    .showSpeed()
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(REFRESH_MILLIS)
                    .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
            draw(" ".repeat(WIDTH));
            draw("");
        }

        private void draw(String line) {
            synchronized (err) {
                err.print("\r" + line);
                err.flush();
            }
        }
    }

    /** Lines that can be kept in a log. */
    final class Lines implements RowDisplay {
        private static final Duration BETWEEN = Duration.ofSeconds(5);

        private final PrintWriter err;
        private final String what;
        private final long rows;
        private final InstantSource clock;
        private final Instant begun;
        private Instant told;
        private long count;

        private Lines(PrintWriter err, String what, long rows, InstantSource clock) {
            this.err = err;
            this.what = what;
            this.rows = rows;
            this.clock = clock;
            this.begun = clock.instant();
            this.told = begun;
        }

        @Override
        public synchronized void step() {
            count++;
            var now = clock.instant();
            if (!now.isBefore(told.plus(BETWEEN))) {
                told = now;
                err.println(line(Duration.between(begun, now)));
                err.flush();
            }
        }

        private String line(Duration since) {
            var left = Duration.ofMillis(since.toMillis() * Math.max(0, rows - count) / count);
            return "%s: %,d of %,d rows, %.1f/s, %d:%02d left"
                    .formatted(
                            what,
                            count,
                            rows,
                            count * 1000.0 / since.toMillis(),
                            left.toMinutes(),
                            left.toSecondsPart());
        }

        @Override
        public void close() {
            // Every line stands for itself.
        }
    }
}
