package io.steadybase.gtm.local.secrets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A secret with all its versions. Immutable: every change gives a new one.
 *
 * @param versions in the order of their creation
 * @param stages staging label to version id; a label is on one version at a time
 */
record Secret(
        String name, String arn, Instant created, List<SecretVersion> versions, SortedMap<String, String> stages) {
    static final String CURRENT = "AWSCURRENT";
    static final String PREVIOUS = "AWSPREVIOUS";

    Secret {
        versions = List.copyOf(versions);
        stages = Collections.unmodifiableSortedMap(new TreeMap<>(stages));
    }

    /** A secret without a value. */
    static Secret empty(String name, String arn, Instant created) {
        return new Secret(name, arn, created, List.of(), new TreeMap<>());
    }

    Optional<SecretVersion> version(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** The version that carries a label. */
    Optional<SecretVersion> staged(String stage) {
        return Optional.ofNullable(stages.get(stage)).flatMap(this::version);
    }

    List<String> stagesOf(String versionId) {
        return stages.entrySet().stream()
                .filter(stage -> stage.getValue().equals(versionId))
                .map(Entry::getKey)
                .toList();
    }

    /** The labels of each version that has any. */
    Map<String, List<String>> stagesByVersion() {
        SortedMap<String, List<String>> labelled = new TreeMap<>();
        stages.values().forEach(id -> labelled.put(id, stagesOf(id)));
        return labelled;
    }

    /**
     * With one more version, which takes the labels from whichever version has them. The same version again changes
     * nothing: a repeated request is the same request.
     */
    Secret add(SecretVersion version, List<String> labels) {
        Optional<SecretVersion> known = version(version.id());
        if (known.isPresent()) {
            if (!known.get().value().equals(version.value())) {
                throw SecretFaults.tokenInUse(version.id(), arn);
            }
            return this;
        }
        List<SecretVersion> more = new ArrayList<>(versions);
        more.add(version);
        Secret changed = new Secret(name, arn, created, more, stages);
        for (String label : labels) {
            changed = changed.attach(label, version.id());
        }
        return versions.isEmpty() ? changed.attach(CURRENT, version.id()) : changed;
    }

    /** With a label moved to a version. The version that loses AWSCURRENT gets AWSPREVIOUS: a rotation can be undone. */
    Secret attach(String label, String versionId) {
        SortedMap<String, String> moved = new TreeMap<>(stages);
        String former = moved.put(label, versionId);
        if (label.equals(CURRENT) && former != null && !former.equals(versionId)) {
            moved.put(PREVIOUS, former);
        }
        return new Secret(name, arn, created, versions, moved);
    }

    /** Without a label. */
    Secret detach(String label) {
        SortedMap<String, String> fewer = new TreeMap<>(stages);
        fewer.remove(label);
        return new Secret(name, arn, created, versions, fewer);
    }
}
