package io.steadybase.gtm.local.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory to import, in the making: small and clean until a test makes it otherwise. */
record SourceDirectory(Path path) {
    static SourceDirectory clean(Path path) {
        return new SourceDirectory(path)
                .file(AccountRows.FILE, """
                        account,sector,year_established,revenue,employees,office_location,subsidiary_of
                        Acorn Labs,software,2001,120.50,6000,Norway,
                        Birch & Co,retail,1980,80,900,Kenya,Acorn Labs
                        """)
                .file(ProductRows.FILE, """
                        product,series,sales_price
                        Atlas Pro,Atlas,4800
                        Beacon 500,Beacon,26500
                        """)
                .file(AgentRows.FILE, """
                        sales_agent,manager,regional_office
                        Rosa Lindgren,Ingrid Maas,West
                        """)
                .file(OpportunityRows.FILE, """
                        opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
                        O-1,Rosa Lindgren,Atlas Pro,Acorn Labs,Won,1/2/2026,3/14/2026,4700
                        O-2,Rosa Lindgren,Beacon 500,Acorn Labs,Engaging,2026-05-01,,
                        """);
    }

    SourceDirectory file(String name, String content) {
        return bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    SourceDirectory bytes(String name, byte[] content) {
        try {
            Files.write(path.resolve(name), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SourceDirectory without(String name) {
        try {
            Files.delete(path.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the rows of a file; its header stays. */
    SourceDirectory rows(String name, String... rows) {
        try {
            var header =
                    Files.readString(path.resolve(name)).lines().findFirst().orElseThrow();
            return file(name, header + "\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
