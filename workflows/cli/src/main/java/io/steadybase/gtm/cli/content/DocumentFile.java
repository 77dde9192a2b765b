package io.steadybase.gtm.cli.content;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.content.Documents.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Documents as files of this machine. */
public final class DocumentFile {
    private DocumentFile() {}

    /** A file for a document: what stands in the table names a file in this place, and no other place. */
    static Path nameOf(Document document) {
        return Path.of(document.name().replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_"));
    }

    /**
     * Writes a document, never over a file with other content unless that may be: the same one may be fetched again.
     *
     * @return the file with its whole path
     * @throws CommandFailedException if it is there with other content
     */
    static Path write(Document document, Path to, boolean overOthers) {
        var file = to.toAbsolutePath().normalize();
        try {
            if (!overOthers && !isFreeFor(document, file)) {
                throw new CommandFailedException(
                        ExitCode.USAGE, "%s is there with other content: name another file with --out".formatted(file));
            }
            Files.write(file, document.bytes());
            return file;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Writes a document into a directory, under its name, or with a number before the name where another file has it.
     *
     * @return the file with its whole path
     */
    public static Path writeInto(Path directory, Document document) {
        var name = nameOf(document).toString();
        try {
            var file = directory.resolve(name);
            for (var number = 2; !isFreeFor(document, file); number++) {
                file = directory.resolve("%d-%s".formatted(number, name));
            }
            return write(document, file, false);
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    private static boolean isFreeFor(Document document, Path file) throws IOException {
        return !Files.exists(file)
                || (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), document.bytes()));
    }

    private static UncheckedIOException unwritable(Path file, IOException e) {
        return new UncheckedIOException("%s must be writable: %s".formatted(file, e.getMessage()), e);
    }
}
