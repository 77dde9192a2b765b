package io.steadybase.gtm.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.TextLimits;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverterException;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import java.lang.reflect.Type;

/**
 * Payloads in our JSON. What cannot be read is told in one short sentence: Jackson quotes the whole text that it stumbled over, and a
 * failure of that size could not be sent.
 */
final class ReadableJson extends JacksonJsonPayloadConverter {
    private static final int LONGEST_REASON = 500;

    ReadableJson() {
        super(WireJson.MAPPER);
    }

    @Override
    public <T> T fromData(Payload content, Class<T> valueClass, Type valueType) {
        try {
            return super.fromData(content, valueClass, valueType);
        } catch (DataConverterException unreadable) {
            throw new DataConverterException(
                    "%s cannot be read: %s".formatted(valueClass.getSimpleName(), reason(unreadable)));
        }
    }

    private static String reason(DataConverterException unreadable) {
        var words = unreadable.getCause() instanceof JsonProcessingException json
                ? json.getOriginalMessage()
                : String.valueOf(unreadable.getMessage());
        return TextLimits.clip(words, LONGEST_REASON);
    }
}
