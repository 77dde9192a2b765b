package io.steadybase.gtm.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Finds what somebody else than its owner could read. */
public final class OpenToOthers {
    private OpenToOthers() {}

    /** Every directory and file of this tree that is not its owner's alone, with its permissions. */
    public static List<String> in(Path tree) throws IOException {
        var open = new ArrayList<String>();
        try (var entries = Files.walk(tree)) {
            for (var entry : entries.toList()) {
                var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(entry));
                if (!permissions.endsWith("------")) {
                    open.add(permissions + " " + tree.relativize(entry));
                }
            }
        }
        return open;
    }
}
