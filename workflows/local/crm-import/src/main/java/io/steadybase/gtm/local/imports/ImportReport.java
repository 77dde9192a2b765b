package io.steadybase.gtm.local.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What an import did, file by file. Every row that was read is loaded, unchanged or set aside.
 *
 * @param dryRun nothing was written, or compared with what is stored: then no row is loaded or unchanged, all others are usable
 */
public record ImportReport(boolean dryRun, List<FileReport> files) {
    public ImportReport {
        files = List.copyOf(files);
    }

    /** How many rows were written, over all files. */
    @JsonProperty
    public int loaded() {
        return files.stream().mapToInt(FileReport::loaded).sum();
    }

    /** How many rows could not be used, over all files. */
    @JsonProperty
    public int setAside() {
        return files.stream().mapToInt(file -> file.setAside().size()).sum();
    }

    /** How many rows could be used, over all files. */
    @JsonProperty
    public int usable() {
        return files.stream().mapToInt(FileReport::usable).sum();
    }

    /**
     * What became of one file's rows.
     *
     * @param loaded written. Products and sales agents are written as parts of opportunities: their rows count as loaded if an
     *     opportunity that names them was
     * @param unchanged in the table already, as they are
     * @param repaired loaded or unchanged, with another value than the file's
     * @param setAside not loaded
     */
    public record FileReport(
            String file, int read, int loaded, int unchanged, List<Repair> repaired, List<SetAside> setAside) {
        public FileReport {
            repaired = List.copyOf(repaired);
            setAside = List.copyOf(setAside);
        }

        /** How many rows are loaded or unchanged, or would be. */
        @JsonProperty
        public int usable() {
            return read - setAside.size();
        }
    }

    /**
     * The same repair of one or many rows.
     *
     * @param what e.g. {@code product "GTXPro" → "GTX Pro"}
     * @param lines in the file, from 1, the header's included
     */
    public record Repair(String what, List<Long> lines) {
        public Repair {
            lines = List.copyOf(lines);
        }

        /** How many rows. */
        @JsonProperty
        public int count() {
            return lines.size();
        }

        /** The first few, for a reader. */
        @JsonIgnore
        public List<Long> firstLines() {
            return lines.subList(0, Math.min(3, lines.size()));
        }
    }

    /**
     * A row that cannot be used.
     *
     * @param line in the file, from 1, the header's included
     */
    public record SetAside(long line, String reason) {}
}
