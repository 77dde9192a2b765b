package io.steadybase.gtm.local.secrets;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All secrets, and the rules by which they change. Thread-safe; a change is in the file before it is answered. */
final class SecretStore {
    private static final String ARN_PREFIX = "arn:aws:secretsmanager:us-east-1:000000000000:secret:";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_+=.@!-]{1,512}");

    private final InstantSource clock;
    private final SecretFile file;
    private final Map<String, Secret> secrets = new TreeMap<>();

    private SecretStore(InstantSource clock, SecretFile file) {
        this.clock = clock;
        this.file = file;
    }

    /** With everything that the file holds. */
    static SecretStore open(InstantSource clock, SecretFile file) throws IOException {
        SecretStore store = new SecretStore(clock, file);
        file.load().forEach(secret -> store.secrets.put(secret.name(), secret));
        return store;
    }

    /** Creates a secret, with a first version if there is a value. Repeated with the same token, it changes nothing. */
    synchronized Secret create(String name, String token, SecretValue value) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw SecretFaults.validation("Invalid name. Must be a valid name containing alphanumeric characters,"
                    + " or any of the following: -/_+=.@!");
        }
        Secret known = secrets.get(name);
        if (known != null && known.version(token).isEmpty()) {
            throw SecretFaults.exists(name);
        }
        Secret secret = known == null ? Secret.empty(name, newArn(name), clock.instant()) : known;
        return store(value.absent() ? secret : secret.add(version(token, value), List.of(Secret.CURRENT)));
    }

    /** Adds a version, which takes the labels. */
    synchronized Secret put(String id, String token, SecretValue value, List<String> stages) throws IOException {
        if (value.absent()) {
            throw SecretFaults.invalidRequest("You must provide either SecretString or SecretBinary.");
        }
        return store(find(id).add(version(token, value), stages));
    }

    /**
     * Moves a label from one version to another, or takes it away.
     *
     * @param from must name the version that has the label, if one has
     * @param to null to take the label away
     */
    synchronized Secret move(String id, String stage, @Nullable String from, @Nullable String to) throws IOException {
        Secret secret = find(id);
        if (to != null && secret.version(to).isEmpty()) {
            throw SecretFaults.noSuchVersion(to);
        }
        String holder = secret.stages().get(stage);
        if (holder != null && !holder.equals(from) && !holder.equals(to)) {
            throw SecretFaults.wrongFormerVersion(stage, holder);
        }
        if (to == null && stage.equals(Secret.CURRENT)) {
            throw SecretFaults.currentCannotBeRemoved();
        }
        return store(to == null ? secret.detach(stage) : secret.attach(stage, to));
    }

    /**
     * Finds a secret.
     *
     * @param id its name or ARN
     */
    synchronized Secret find(String id) {
        Secret named = secrets.get(id);
        return named != null
                ? named
                : secrets.values().stream()
                        .filter(secret -> secret.arn().equals(id))
                        .findFirst()
                        .orElseThrow(SecretFaults::noSuchSecret);
    }

    /** The version that a reader asks for: by id, by label, by both if they agree, the current one by default. */
    SecretVersion read(Secret secret, Optional<String> versionId, Optional<String> stage) {
        if (versionId.isEmpty()) {
            String label = stage.orElse(Secret.CURRENT);
            return secret.staged(label).orElseThrow(() -> SecretFaults.noSuchStage(label));
        }
        SecretVersion version =
                secret.version(versionId.get()).orElseThrow(() -> SecretFaults.noSuchVersion(versionId.get()));
        if (stage.isPresent() && !version.id().equals(secret.stages().get(stage.get()))) {
            throw SecretFaults.versionAndStageDisagree();
        }
        return version;
    }

    private SecretVersion version(String token, SecretValue value) {
        return new SecretVersion(token, value, clock.instant());
    }

    private Secret store(Secret secret) throws IOException {
        Map<String, Secret> changed = new TreeMap<>(secrets);
        changed.put(secret.name(), secret);
        file.save(List.copyOf(changed.values()));
        secrets.put(secret.name(), secret);
        return secret;
    }

    private static String newArn(String name) {
        return ARN_PREFIX + name + "-" + UUID.randomUUID().toString().substring(0, 6);
    }
}
