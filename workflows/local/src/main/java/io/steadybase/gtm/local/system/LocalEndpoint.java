package io.steadybase.gtm.local.system;

/** What listens on this machine while the system is up. */
public enum LocalEndpoint {
    /** The TLS proxy: for the workers and for clients. */
    TEMPORAL("--temporal-port", "Temporal, gRPC over mutual TLS"),
    /** The server behind the TLS proxy: for the tools of this machine. */
    TEMPORAL_PLAIN("--temporal-plain-port", "Temporal, gRPC without TLS, for tools on this machine"),
    /** For people. */
    TEMPORAL_UI("--ui-port", "Temporal's web UI"),
    /** Tables. */
    DYNAMODB("--dynamodb-port", "DynamoDB (DynamoDB Local)"),
    /** Functions. */
    LAMBDA("--lambda-port", "Lambda's Invoke API (stand-in)"),
    /** Certificates. */
    SECRETS_MANAGER("--secrets-port", "Secrets Manager (stand-in)"),
    /** The model. */
    BEDROCK("--bedrock-port", "Bedrock's Converse API (offline model)");

    private final String option;
    private final String speaks;

    LocalEndpoint(String option, String speaks) {
        this.option = option;
        this.speaks = speaks;
    }

    /** The option of the command line that sets its port. */
    public String option() {
        return option;
    }

    /** What speaks there, for people. */
    public String speaks() {
        return speaks;
    }
}
