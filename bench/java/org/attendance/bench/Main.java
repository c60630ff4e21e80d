package org.attendance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.attendance.host.Host;
import org.attendance.host.entity.JdbcConfig;
import org.attendance.host.web.WebConfig;

/** Times the component on a made school of 1,000 pupils, each action beside raw JDBC in the same run, and prints a table. */
public final class Main {
    private static final int CONNECTIONS = 200;

    private Main() {
    }

    /** No arguments: embedded Derby in a directory of its own, removed afterwards; a JDBC URL and user: that (empty) database. */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(System.getProperty("attendance.root", "."));
        Path scratch = Files.createTempDirectory(Files.createDirectories(root.resolve("runtime")), "bench");
        JdbcConfig jdbc = args.length < 2
                ? new JdbcConfig("jdbc:derby:" + scratch.resolve("derby") + ";create=true", null, null, CONNECTIONS)
                : new JdbcConfig(args[0], args[1], System.getenv("ATTENDANCE_DB_PASSWORD"), CONNECTIONS);
        System.setProperty("derby.stream.error.file", scratch.resolve("derby.log").toString());
        try (Host host = Host.open(root, jdbc)) {
            host.load("seed", "demo");
            DataSource database = host.entities().dataSource();
            BenchSchool school = new BenchSchool(host);
            school.create();
            Table table = new Table(System.out);
            new ImportBench(database).run(school, table);
            SummaryBench.run(school, database, table);
            new RegisterBench(school, database, table).run();
            new EvaluationBench(school, database, table).run();
            new HttpBench(host.startWeb(WebConfig.local(0)).address(), table).run();
            table.note("heap used " + Heap.usedMegabytes() + " MB of at most " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        } finally {
            delete(scratch);
        }
        System.exit(0);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
