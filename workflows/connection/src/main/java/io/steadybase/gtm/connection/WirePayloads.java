package io.steadybase.gtm.connection;

import io.steadybase.gtm.dispatch.WireJson;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import java.util.List;

/**
 * Temporal payloads in the JSON dialect of {@link WireJson}, which the functions and the command line speak too. What is larger than
 * {@link PayloadLimits} allow is refused before it is sent.
 */
public final class WirePayloads {
    /** Temporal's own converters, with ours for JSON. Thread-safe. */
    public static final DataConverter CONVERTER = new CodecDataConverter(
            DefaultDataConverter.newDefaultInstance().withPayloadConverterOverrides(new ReadableJson()),
            List.of(new SizeGuard()));

    private WirePayloads() {}

    /** Options of every client of ours. */
    public static WorkflowClientOptions clientOptions(String namespace) {
        return WorkflowClientOptions.newBuilder()
                .setNamespace(namespace)
                .setDataConverter(CONVERTER)
                .build();
    }
}
