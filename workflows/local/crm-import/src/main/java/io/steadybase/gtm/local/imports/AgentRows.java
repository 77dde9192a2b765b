package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.SalesAgent;
import java.util.List;

/** Reads {@code sales_teams.csv}. */
final class AgentRows {
    static final String FILE = "sales_teams.csv";
    static final List<String> COLUMNS = List.of("sales_agent", "manager", "regional_office");

    private final RowLog log;

    AgentRows(RowLog log) {
        this.log = log;
    }

    List<SalesAgent> read() {
        return log.readAll(
                row -> new SalesAgent(row.required("sales_agent"), row.required("regional_office")), SalesAgent::name);
    }
}
