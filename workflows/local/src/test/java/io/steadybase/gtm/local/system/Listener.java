package io.steadybase.gtm.local.system;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** A TCP port at which a process listens, as Linux tells. */
public record Listener(long processId, InetAddress address, int port) {
    private static final String LISTENING = "0A";

    /** Whether only this machine reaches it. */
    public boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** Every port at which a process listens now. */
    public static List<Listener> of(long processId) throws IOException {
        var sockets = sockets(processId);
        var listeners = new ArrayList<Listener>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var line : lines(Path.of(table))) {
                var columns = line.strip().split("\\s+");
                if (columns[3].equals(LISTENING) && sockets.contains(columns[9])) {
                    var local = columns[1].split(":");
                    listeners.add(new Listener(processId, address(local[0]), Integer.parseInt(local[1], 16)));
                }
            }
        }
        return listeners;
    }

    private static List<String> lines(Path table) throws IOException {
        return Files.exists(table) ? Files.readAllLines(table).stream().skip(1).toList() : List.of();
    }

    /** The inodes of its open sockets. */
    private static Set<String> sockets(long processId) throws IOException {
        var inodes = new HashSet<String>();
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(processId), "fd"))) {
            for (var descriptor : descriptors.toList()) {
                var target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException e) {
            return "closed meanwhile";
        }
    }

    /** In words of four bytes, each with the last byte first. */
    private static InetAddress address(String words) throws IOException {
        var bytes = HexFormat.of().parseHex(words);
        var address = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            address[i] = bytes[(i & ~3) + 3 - (i & 3)];
        }
        return InetAddress.getByAddress(address);
    }
}
