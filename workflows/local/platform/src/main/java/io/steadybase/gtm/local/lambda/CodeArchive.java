package io.steadybase.gtm.local.lambda;

import io.steadybase.gtm.local.files.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The artefact of a function, unpacked as Lambda does: classes at the root, further jars in {@code lib}. */
final class CodeArchive {
    private CodeArchive() {}

    /** Unpacks a jar or zip into a new directory. */
    static void unpack(Path archive, Path into) throws IOException {
        PrivateFiles.directory(into);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                unpack(zip, entry, into);
            }
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("entry must stay inside the archive, got " + entry.getName());
        }
        if (entry.isDirectory()) {
            PrivateFiles.directory(target);
            return;
        }
        Path parent = Objects.requireNonNull(target.getParent());
        if (!Files.isDirectory(parent)) {
            PrivateFiles.directory(parent);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            PrivateFiles.copy(content, target);
        }
    }
}
