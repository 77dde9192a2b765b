package io.steadybase.gtm.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.Map;
import java.util.TreeMap;

/** An answer: status, headers and a body, which may be empty. */
@SuppressWarnings("ArrayRecordComponent") // bodies of up to 6 MB are passed on, never compared
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** A JSON answer of anything that Jackson can write. */
    public static HttpAnswer json(int status, Object value) {
        try {
            return json(status, WireJson.MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("answer must be writable as JSON, got " + value.getClass(), e);
        }
    }

    /** A JSON answer that is written already. */
    public static HttpAnswer json(int status, byte[] json) {
        return new HttpAnswer(status, Map.of("Content-Type", "application/json"), json);
    }

    /** An answer without a body. */
    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Map.of(), new byte[0]);
    }

    /** The same with one header more, or another value for it. */
    public HttpAnswer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new HttpAnswer(status, more, body);
    }
}
