package io.steadybase.gtm.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** The three templates as they are by default, made once for all tests with the context of the repository's cdk.json. */
final class SynthesizedApp {
    static final List<String> STACKS = List.of("GtmState", "GtmActivities", "GtmWorker");
    static final SynthesizedApp DEFAULT = synthesize();

    private final Map<String, JsonNode> templates = new LinkedHashMap<>();

    private SynthesizedApp(Path assembly) throws IOException {
        for (String stack : STACKS) {
            Path template = assembly.resolve(stack + ".template.json");
            templates.put(stack, new ObjectMapper().readTree(template.toFile()));
        }
    }

    JsonNode template(String stack) {
        return templates.get(stack);
    }

    Stream<Resource> resources() {
        return STACKS.stream()
                .flatMap(stack -> template(stack).get("Resources").properties().stream()
                        .map(entry -> new Resource(stack, entry.getKey(), entry.getValue())));
    }

    List<Resource> ofType(String type) {
        return resources().filter(resource -> resource.type().equals(type)).toList();
    }

    /** The only resource of this type. */
    Resource only(String type) {
        List<Resource> found = ofType(type);
        if (found.size() != 1) {
            throw new AssertionError("expected one %s, got %s".formatted(type, found));
        }
        return found.getFirst();
    }

    private static SynthesizedApp synthesize() {
        try {
            Path target = Files.createDirectories(Path.of("target", "synthesized"));
            Path assembly = target.resolve("cdk.out");
            var app = new App(AppProps.builder()
                    .outdir(assembly.toString())
                    .context(cdkJson())
                    .analyticsReporting(false)
                    .build());
            GtmApp.define(app, Settings.fromContext(app.getNode()::tryGetContext, StandInBuild.in(target)));
            app.synth();
            return new SynthesizedApp(assembly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> cdkJson() throws IOException {
        var json = new ObjectMapper();
        JsonNode context = json.readTree(Path.of("..", "cdk.json").toFile()).get("context");
        return json.convertValue(
                context, json.getTypeFactory().constructMapType(TreeMap.class, String.class, Object.class));
    }
}
