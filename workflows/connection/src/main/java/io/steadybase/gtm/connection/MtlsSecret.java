package io.steadybase.gtm.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * The secret as it is kept: PEM texts.
 *
 * @param id for messages
 * @param serverCa blank for the authorities that the JVM trusts
 */
record MtlsSecret(String id, String certificate, String privateKey, String serverCa) {
    /** Reads the current version. */
    static MtlsSecret read(SecretsManagerClient secrets, String id) {
        var fields = object(id, text(secrets, id));
        return new MtlsSecret(
                id,
                field(id, fields, "certificate"),
                field(id, fields, "privateKey"),
                fields.path("serverCa").asText());
    }

    @Override
    public String toString() {
        return "MtlsSecret[" + id + ", ***]";
    }

    private static @Nullable String text(SecretsManagerClient secrets, String id) {
        try {
            return secrets.getSecretValue(request -> request.secretId(id)).secretString();
        } catch (ResourceNotFoundException missing) {
            throw new CannotConnectException(
                    "secret %s must exist in Secrets Manager, got none".formatted(id), missing);
        } catch (SdkException e) {
            throw new CannotConnectException("secret %s cannot be read: %s".formatted(id, e.getMessage()), e);
        }
    }

    // The parser's own exception quotes the text, which is the private key: it is neither shown nor kept as the cause.
    private static JsonNode object(String id, @Nullable String text) {
        try {
            var json = WireJson.MAPPER.readTree(text == null ? "" : text);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException notJson) {
            // Said below.
        }
        throw new CannotConnectException("secret %s must be a JSON object, got something else".formatted(id), null);
    }

    private static String field(String id, JsonNode fields, String name) {
        var value = fields.path(name).asText();
        if (value.isBlank()) {
            throw new CannotConnectException(
                    "secret %s must have the field %s with a PEM text, got nothing".formatted(id, name), null);
        }
        return value;
    }
}
