package org.attendance.host.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.ofbiz.entity.GenericEntityException;

import picocli.CommandLine.Option;

/** Where the data are. */
final class PlaceOptions {
    private static final String PASSWORD = "ATTENDANCE_DB_PASSWORD";

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory (default: runtime/data).")
    private Path data;

    @Option(names = "--jdbc", paramLabel = "URL", description = "Another database; the password is read from " + PASSWORD + ".")
    private String jdbc;

    @Option(names = "--db-user", paramLabel = "U", description = "User of that database.")
    private String user;

    Place open() throws IOException, GenericEntityException {
        if (jdbc != null) {
            if (data != null) {
                throw new UsageException("Give --data or --jdbc, not both.");
            }
            return Place.onDatabase(jdbc, user, System.getenv(PASSWORD));
        }
        Path directory = data == null ? Main.root().resolve("runtime/data") : data;
        return Place.onDirectory(directory.toAbsolutePath().normalize());
    }
}
