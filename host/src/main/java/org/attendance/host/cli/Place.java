package org.attendance.host.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.apache.ofbiz.base.util.Debug;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.host.Host;
import org.attendance.host.entity.JdbcConfig;

/** A host on a data directory (embedded Derby, one process at a time) or on another database. Close it to let both go. */
final class Place implements AutoCloseable {
    private static final String MODULE = Place.class.getName();
    private static final String DERBY = "jdbc:derby:";
    private static final String CLOSED_AS_ASKED = "08006";
    private static final int CONNECTIONS = 50;

    private final FileChannel lock;
    private final Path database;
    private final Host host;

    private Place(FileChannel lock, Path database, Host host) {
        this.lock = lock;
        this.database = database;
        this.host = host;
    }

    /** @throws IOException saying so when another process has the directory */
    static Place onDirectory(Path directory) throws IOException, GenericEntityException {
        Files.createDirectories(directory);
        FileChannel lock = lock(directory);
        System.setProperty("derby.stream.error.file", directory.resolve("derby.log").toString());
        Path database = directory.resolve("derby");
        Path tables = directory.resolve("tables");
        try {
            String[] models = new String[1];
            JdbcConfig jdbc = new JdbcConfig(DERBY + database + ";create=true");
            Host host = seeded(Host.open(Main.root(), jdbc, text -> {
                models[0] = text;
                return !isCompletedFor(tables, text);
            }));
            Files.writeString(tables, models[0]);
            return new Place(lock, database, host);
        } catch (GenericEntityException | IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether the tables were last completed for just these models, which a file beside the database holds: it saves time at each start. */
    private static boolean isCompletedFor(Path file, String models) {
        try {
            return Files.exists(file) && Files.readString(file).equals(models);
        } catch (IOException e) {
            Debug.logWarning(e, "Cannot read " + file, MODULE);
            return false;
        }
    }

    static Place onDatabase(String url, String user, String password) throws GenericEntityException {
        JdbcConfig jdbc = new JdbcConfig(url, user, password, CONNECTIONS);
        return new Place(null, null, seeded(Host.open(Main.root(), jdbc)));
    }

    private static Host seeded(Host host) throws GenericEntityException {
        try {
            host.seed();
            return host;
        } catch (GenericEntityException | RuntimeException e) {
            host.close();
            throw e;
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(directory.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock taken = channel.tryLock();
            if (taken != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // refused below like the lock of another process
        }
        channel.close();
        throw new IOException("The data directory " + directory + " is in use by the running application. Stop that (./attendance demo or"
                + " ./attendance start) or name another directory with --data.");
    }

    Host host() {
        return host;
    }

    @Override
    public void close() throws IOException {
        host.close();
        if (database != null) {
            try {
                DriverManager.getConnection(DERBY + database + ";shutdown=true").close();
            } catch (SQLException e) {
                if (!CLOSED_AS_ASKED.equals(e.getSQLState())) {
                    Debug.logWarning(e, "The database was not closed in order", MODULE);
                }
            }
            lock.close();
        }
    }
}
