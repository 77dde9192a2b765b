package io.steadybase.gtm.deployment;

import io.steadybase.gtm.deployment.EnvironmentValue.FunctionArn;
import io.steadybase.gtm.deployment.EnvironmentValue.Parameter;
import io.steadybase.gtm.deployment.EnvironmentValue.SecretId;
import io.steadybase.gtm.deployment.EnvironmentValue.TableName;
import io.steadybase.gtm.deployment.EnvironmentValue.Text;
import io.steadybase.gtm.deployment.FunctionSpec.Access;
import io.steadybase.gtm.deployment.FunctionSpec.TableGrant;
import io.steadybase.gtm.deployment.TableSpec.IndexSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Everything that the system provisions, by name. */
public final class GtmDeployment {
    /** The task queue of all six workflows. */
    public static final String TASK_QUEUE = "steadybase-gtm";

    /**
     * Accounts, contacts, opportunities and calls. Partition: {@code account#<id>}; sort: {@code profile},
     * {@code contact#<id>}, {@code opportunity#<id>} or {@code call#<instant>#<id>}. Only profiles carry {@code kind}, so
     * the index lists the accounts.
     */
    public static final TableSpec CRM_TABLE =
            new TableSpec("gtm-crm", "pk", "sk", List.of(new IndexSpec("by-kind", "kind", "sk")), null);

    /** Memory entries that imports planted: the stores take them over. Partition: {@code <scope>#<owner>}; sort: the entry's key. */
    public static final TableSpec MEMORY_TABLE = new TableSpec("gtm-memory", "owner", "key", List.of(), "expiresAt");

    /** Messages to send. Partition: the outbox id. */
    public static final TableSpec OUTBOX_TABLE = new TableSpec("gtm-outbox", "outboxId", null, List.of(), null);

    /**
     * Contacts made. Partition: the account id; sort: {@code message#<outbox id>} for a message that was sent or that a run is about to
     * send, {@code newest} for the newest that was sent.
     */
    public static final TableSpec CONTACTS_TABLE =
            new TableSpec("gtm-contacts-made", "accountId", "entry", List.of(), "expiresAt");

    /**
     * Documents, in parts below what an item can hold. Partition: the SHA-256 of the document's bytes in hexadecimal digits; sort: the
     * part's number in four digits. Part {@code 0000} is written last and has {@code parts} and {@code size}, which tell whether
     * all are there, and the document's name and media type.
     */
    public static final TableSpec DOCUMENTS_TABLE =
            new TableSpec("gtm-documents", "documentId", "part", List.of(), "expiresAt");

    /** All tables. */
    public static final List<TableSpec> TABLES =
            List.of(CRM_TABLE, MEMORY_TABLE, OUTBOX_TABLE, CONTACTS_TABLE, DOCUMENTS_TABLE);

    /** The Bedrock model or inference profile that the functions may call: what they are told is what they are allowed. */
    public static final Parameter MODEL_ID = new Parameter("modelId", "us.anthropic.claude-sonnet-4-5-20250929-v1:0");

    /** Model work: plans, call research, drafts, reviews. */
    public static final FunctionSpec LLM_FUNCTION = new FunctionSpec(
            "gtm-llm-activities",
            "io.steadybase.gtm.activities.runtime.LlmActivitiesHandler",
            512,
            Duration.ofSeconds(110),
            true,
            List.of(new TableGrant(CRM_TABLE, Access.READ)),
            Map.of(
                    "CRM_TABLE", new TableName(CRM_TABLE),
                    "MODEL_ID", MODEL_ID,
                    "MODEL_USD_PER_MILLION_INPUT_TOKENS", new Parameter("modelUsdPerMillionInputTokens", "3.00"),
                    "MODEL_USD_PER_MILLION_OUTPUT_TOKENS", new Parameter("modelUsdPerMillionOutputTokens", "15.00")));

    /** Data work: CRM, memory, outbox, contacts made, documents. */
    public static final FunctionSpec DATA_FUNCTION = new FunctionSpec(
            "gtm-data-activities",
            "io.steadybase.gtm.activities.runtime.DataActivitiesHandler",
            512,
            Duration.ofSeconds(30),
            false,
            List.of(
                    new TableGrant(CRM_TABLE, Access.READ),
                    new TableGrant(MEMORY_TABLE, Access.READ),
                    new TableGrant(OUTBOX_TABLE, Access.READ_WRITE),
                    new TableGrant(CONTACTS_TABLE, Access.READ_WRITE),
                    new TableGrant(DOCUMENTS_TABLE, Access.READ_WRITE)),
            Map.of(
                    "CRM_TABLE", new TableName(CRM_TABLE),
                    "MEMORY_TABLE", new TableName(MEMORY_TABLE),
                    "OUTBOX_TABLE", new TableName(OUTBOX_TABLE),
                    "CONTACTS_TABLE", new TableName(CONTACTS_TABLE),
                    "DOCUMENTS_TABLE", new TableName(DOCUMENTS_TABLE)));

    /** Both functions. */
    public static final List<FunctionSpec> FUNCTIONS = List.of(LLM_FUNCTION, DATA_FUNCTION);

    /**
     * The worker's client certificate for Temporal: PEM texts. {@code serverCa} is the certificate authority of the server;
     * empty for the public ones that the JVM trusts.
     */
    public static final SecretSpec TEMPORAL_SECRET =
            new SecretSpec("gtm/temporal/mtls", List.of("certificate", "privateKey", "serverCa"));

    /** All secrets. */
    public static final List<SecretSpec> SECRETS = List.of(TEMPORAL_SECRET);

    /** The process that hosts the workflows, the dispatch activity and the Nexus handlers. */
    public static final WorkerSpec WORKER = new WorkerSpec(
            "gtm-worker",
            "io.steadybase.gtm.worker.WorkerMain",
            512,
            1024,
            Map.of(
                    "TEMPORAL_ADDRESS", new Parameter("temporalAddress", "steadybase-gtm.a1b2c.tmprl.cloud:7233"),
                    "TEMPORAL_NAMESPACE", new Parameter("temporalNamespace", "steadybase-gtm.a1b2c"),
                    "TEMPORAL_TLS_SECRET", new SecretId(TEMPORAL_SECRET),
                    "TASK_QUEUE", new Text(TASK_QUEUE),
                    "LLM_FUNCTION", new FunctionArn(LLM_FUNCTION),
                    "DATA_FUNCTION", new FunctionArn(DATA_FUNCTION),
                    "FUNCTION_CONCURRENCY", new Parameter("functionConcurrency", "100"),
                    "ABM_NEXUS_ENDPOINT", new Parameter("abmNexusEndpoint", "marketing-abm")));

    private GtmDeployment() {}
}
