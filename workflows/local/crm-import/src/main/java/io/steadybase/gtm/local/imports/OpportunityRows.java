package io.steadybase.gtm.local.imports;

import static java.util.stream.Collectors.toMap;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.DealStage;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Product;
import io.steadybase.gtm.activities.crm.SalesAgent;
import io.steadybase.gtm.crm.AccountId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads {@code sales_pipeline.csv}: joins each opportunity with its account, product and agent. */
final class OpportunityRows {
    static final String FILE = "sales_pipeline.csv";
    static final List<String> COLUMNS = List.of(
            "opportunity_id",
            "sales_agent",
            "product",
            "account",
            "deal_stage",
            "engage_date",
            "close_date",
            "close_value");

    private static final Spelling STAGES = Spelling.tolerant(
            "deal_stage",
            Arrays.stream(DealStage.values()).map(DealStage::crmName).toList());

    private final RowLog log;
    private final Map<String, Product> products;
    private final Map<String, SalesAgent> agents;
    private final Spelling accountNames;
    private final Spelling productNames;
    private final Spelling agentNames;

    OpportunityRows(RowLog log, List<Account> accounts, List<Product> products, List<SalesAgent> agents) {
        this.log = log;
        this.products = products.stream().collect(toMap(Product::name, Function.identity()));
        this.agents = agents.stream().collect(toMap(SalesAgent::name, Function.identity()));
        this.accountNames =
                Spelling.strict("account", accounts.stream().map(Account::name).toList());
        this.productNames = Spelling.tolerant("product", this.products.keySet());
        this.agentNames = Spelling.strict("sales_agent", this.agents.keySet());
    }

    Stream<Opportunity> read() {
        return log.read(this::opportunity, Opportunity::id);
    }

    private Opportunity opportunity(CsvRow row) {
        var id = row.required("opportunity_id");
        var stage = DealStage.named(STAGES.required(row, log)).orElseThrow();
        var opportunity = new Opportunity(
                id,
                accountId(row),
                Objects.requireNonNull(agents.get(agentNames.required(row, log))),
                Objects.requireNonNull(products.get(productNames.required(row, log))),
                stage,
                row.date("engage_date"),
                row.date("close_date"),
                row.decimal("close_value"));
        noteGaps(opportunity);
        return opportunity;
    }

    private String accountId(CsvRow row) {
        if (row.optional("account").isEmpty()) {
            log.repair("account missing → kept under " + Account.UNASSIGNED);
            return Account.UNASSIGNED;
        }
        return AccountId.of(accountNames.required(row, log));
    }

    /** Open opportunities have neither a date of closing nor a value; closed ones should. */
    private void noteGaps(Opportunity opportunity) {
        if (!opportunity.stage().open() && opportunity.closedOn() == null) {
            log.repair("close_date of a closed opportunity missing → left empty");
        }
        if (opportunity.stage() == DealStage.WON && opportunity.closeValueUsd() == null) {
            log.repair("close_value of a won opportunity missing → left empty");
        }
    }
}
