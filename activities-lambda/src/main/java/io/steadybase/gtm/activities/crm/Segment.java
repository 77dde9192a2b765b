package io.steadybase.gtm.activities.crm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The size of a company, by employees: docs/ranking.md. */
public enum Segment {
    ENTERPRISE("enterprise", 5_000),
    MID_MARKET("mid-market", 500),
    SMB("smb", 0);

    private final String wireName;
    private final int fromEmployees;

    Segment(String wireName, int fromEmployees) {
        this.wireName = wireName;
        this.fromEmployees = fromEmployees;
    }

    public String wireName() {
        return wireName;
    }

    public static Segment of(int employees) {
        return Arrays.stream(values())
                .filter(segment -> employees >= segment.fromEmployees)
                .findFirst()
                .orElse(SMB);
    }

    public static Optional<Segment> named(String wireName) {
        return Arrays.stream(values())
                .filter(segment -> segment.wireName.equalsIgnoreCase(wireName))
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(segment -> segment.wireName).toList();
    }
}
