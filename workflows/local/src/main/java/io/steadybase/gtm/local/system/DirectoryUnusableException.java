package io.steadybase.gtm.local.system;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The directory of a system cannot be made, read or written. The message is for the user. */
public final class DirectoryUnusableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DirectoryUnusableException(Path directory, IOException cause) {
        super(
                "the system's directory must be one that you can write, got %s: %s; name another one in GTM_DIR"
                        .formatted(directory, reason(cause)),
                cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException taken -> taken.getFile() + " is no directory";
            case NoSuchFileException missing -> missing.getFile() + " cannot be made";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
