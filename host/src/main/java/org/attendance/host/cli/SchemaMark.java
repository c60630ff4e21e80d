package org.attendance.host.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.ofbiz.base.util.Debug;

/** Remembers in a file for which entity models the tables of a data directory were last completed. */
final class SchemaMark {

    private static final String MODULE = SchemaMark.class.getName();

    private final Path file;
    private String wanted;
    private boolean outdated;

    SchemaMark(Path file) {
        this.file = file;
    }

    boolean isOutdated(String models) {
        wanted = digest(models);
        try {
            outdated = !Files.exists(file) || !wanted.equals(Files.readString(file));
        } catch (IOException e) {
            Debug.logWarning(e, "Cannot read " + file, MODULE);
            outdated = true;
        }
        return outdated;
    }

    /** Notes that the tables are as asked for. */
    void write() throws IOException {
        if (outdated) {
            Files.writeString(file, wanted);
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
