package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.JsonOption;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.local.bedrock.FaultOrder;
import io.steadybase.gtm.local.bedrock.ModelFault;
import io.steadybase.gtm.local.bedrock.OfflineModelClient;
import io.steadybase.gtm.local.system.LocalEndpoint;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code gtm model}. */
@Command(
        name = "model",
        description = {
            "Make the offline model of the running system fail, to see what happens; without a fault, list the orders.",
            "Faults: throttle, stall, refuse, cut-short, malformed, access-denied, unavailable."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} model throttle --times 3 --tool submit_plan"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ModelCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FAULT",
            converter = Fault.class,
            description = "What to do instead of answering.")
    private @Nullable ModelFault fault;

    @Option(names = "--times", paramLabel = "N", defaultValue = "1", description = "How many calls fail; default: 1.")
    private int times;

    @Option(
            names = "--tool",
            paramLabel = "NAME",
            description = "Only calls for submit_plan, submit_findings, submit_draft or submit_critique; default: any.")
    private @Nullable String tool;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "throttle: the Retry-After; stall: how late the answer comes (default: never).")
    private @Nullable Integer seconds;

    @Option(names = "--clear", description = "Take all orders back first.")
    private boolean clear;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws Exception {
        var system = new LocalAccess(LocalAccess.defaultDirectory(), System.getenv()).system();
        if (!system.endpoints().containsKey(LocalEndpoint.BEDROCK)) {
            throw new CommandFailedException(
                    ExitCode.USAGE, "the running system uses the real model, not the offline one");
        }
        try (var model = new OfflineModelClient(URI.create(system.address(LocalEndpoint.BEDROCK)))) {
            if (clear) {
                model.clear();
            }
            var orders = fault == null ? model.orders() : model.order(new FaultOrder(fault, times, tool, seconds));
            json.print(orders, screen -> print(orders, screen.out()));
        }
        return ExitCode.OK.code();
    }

    private static void print(List<FaultOrder> orders, PrintWriter out) {
        if (orders.isEmpty()) {
            out.println("the offline model answers every call");
        }
        orders.forEach(order -> out.printf(
                "%s: the next %d calls for %s%n",
                label(order.fault()),
                order.times(),
                order.tool() == null ? "any tool" : TerminalText.line(order.tool())));
    }

    private static String label(ModelFault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Takes a fault by the name that it has in JSON. */
    static final class Fault implements ITypeConverter<ModelFault> {
        @Override
        public ModelFault convert(String text) {
            for (var fault : ModelFault.values()) {
                if (label(fault).equals(text)) {
                    return fault;
                }
            }
            throw new TypeConversionException("fault must be one of %s, got %s"
                    .formatted(
                            List.of(ModelFault.values()).stream()
                                    .map(ModelCommand::label)
                                    .toList(),
                            text));
        }
    }
}
