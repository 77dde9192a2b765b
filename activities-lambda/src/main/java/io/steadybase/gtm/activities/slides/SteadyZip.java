package io.steadybase.gtm.activities.slides;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes from an Office file what tells when it was written, so that the same content has the same bytes, and one hash. */
final class SteadyZip {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    /** The same file, as if it had been written at that time, with the workbooks inside it. */
    static byte[] of(byte[] file, Instant created) throws IOException {
        var bytes = new ByteArrayOutputStream(file.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(NO_TIME);
                out.putNextEntry(same);
                out.write(content(entry.getName(), in.readAllBytes(), created));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] content(String name, byte[] content, Instant created) throws IOException {
        if (name.endsWith(".xlsx")) {
            return of(content, created);
        }
        return name.equals("docProps/core.xml")
                ? new String(content, StandardCharsets.UTF_8)
                        .replaceAll(
                                "(<dcterms:(?:created|modified)[^>]*>)[^<]*",
                                "$1" + created.truncatedTo(ChronoUnit.SECONDS))
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
