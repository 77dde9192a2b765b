package io.steadybase.gtm.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it arrived.
 *
 * @param id new for every request; the answer carries it as {@code x-amzn-RequestId}
 * @param rawPath still percent-encoded
 * @param rawQuery without the question mark, still percent-encoded; empty if there is none
 * @param headers by name, in any case
 * @param body the array itself, not a copy
 */
@SuppressWarnings("ArrayRecordComponent") // bodies of up to 6 MB are passed on, never compared
public record HttpRequest(
        String id, String method, String rawPath, String rawQuery, Map<String, List<String>> headers, byte[] body) {
    public HttpRequest {
        TreeMap<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The value of a query parameter, decoded. */
    public Optional<String> queryParameter(String name) {
        return Arrays.stream(rawQuery.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> decoded(pair[0]).equals(name))
                .map(pair -> pair.length == 2 ? decoded(pair[1]) : "")
                .findFirst();
    }

    /** The segments of the path, decoded one by one, so that an encoded slash or colon stays inside its segment. */
    public List<String> pathSegments() {
        return Arrays.stream(rawPath.substring(1).split("/"))
                .map(segment -> decoded(segment.replace("+", "%2B")))
                .toList();
    }

    /**
     * The body as JSON.
     *
     * @throws ServiceFault with status 400 if it is none
     */
    public JsonNode json() {
        try {
            return WireJson.MAPPER.readTree(body);
        } catch (IOException e) {
            throw ServiceFault.of(400, "SerializationException", "body must be JSON: " + e.getMessage());
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
