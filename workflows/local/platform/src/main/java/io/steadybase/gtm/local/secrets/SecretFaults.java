package io.steadybase.gtm.local.secrets;

import io.steadybase.gtm.local.http.ServiceFault;

/** The refusals of Secrets Manager, in its words where they are known. */
final class SecretFaults {
    private SecretFaults() {}

    static ServiceFault noSuchSecret() {
        return fault("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    }

    static ServiceFault noSuchVersion(String versionId) {
        return fault(
                "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret value for VersionId: " + versionId);
    }

    static ServiceFault noSuchStage(String stage) {
        return fault(
                "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret value for staging label: " + stage);
    }

    static ServiceFault exists(String name) {
        return fault("ResourceExistsException", "The operation failed because the secret " + name + " already exists.");
    }

    static ServiceFault tokenInUse(String token, String arn) {
        return fault(
                "ResourceExistsException",
                "You can't use ClientRequestToken " + token
                        + " because that value is already in use for a version of secret " + arn + ".");
    }

    static ServiceFault versionAndStageDisagree() {
        return fault(
                "InvalidRequestException",
                "You provided a VersionStage that is not associated to the provided VersionId.");
    }

    static ServiceFault wrongFormerVersion(String stage, String versionId) {
        return invalidParameter("The parameter RemoveFromVersionId can't be empty. Staging label " + stage
                + " is currently attached to version " + versionId
                + ", so you must explicitly reference that version in RemoveFromVersionId.");
    }

    static ServiceFault currentCannotBeRemoved() {
        return invalidParameter("You can only move staging label AWSCURRENT to a different secret version."
                + " It can't be completely removed.");
    }

    static ServiceFault invalidRequest(String message) {
        return fault("InvalidRequestException", message);
    }

    static ServiceFault invalidParameter(String message) {
        return fault("InvalidParameterException", message);
    }

    static ServiceFault validation(String message) {
        return fault("ValidationException", message);
    }

    static ServiceFault unknownOperation(String target) {
        return fault("UnknownOperationException", "operation must be one of this stand-in's, got " + target);
    }

    private static ServiceFault fault(String type, String message) {
        return ServiceFault.of(400, type, message);
    }
}
