package org.attendance.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.attendance.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The component in a process without GOV.UK Notify's client: it loads and runs, and says what is missing. */
class NotifyAbsentTest {

    private static final String LIBRARY = "notifications-java-client";

    @TempDir
    private Path data;

    private String service(String... words) throws IOException, InterruptedException {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        assertTrue(Arrays.stream(entries).anyMatch(entry -> entry.contains(LIBRARY)), "the tests themselves have the library");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dattendance.root=" + Repository.root(), "-XX:TieredStopAtLevel=1", "-cp",
                Arrays.stream(entries).filter(entry -> !entry.contains(LIBRARY)).collect(Collectors.joining(File.pathSeparator)),
                "org.attendance.host.cli.Main", "service", "--data", data.resolve("db").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectError(data.resolve("errors").toFile()).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }

    @Test
    void theChannelSaysThatTheLibraryIsMissing() throws Exception {
        service("createAttendanceSchool", "schoolId=OAK", "schoolName=Oak School");
        service("setAttendanceSetting", "schoolId=OAK", "settingId=message.notify", "value=on", "reason=We want texts");
        String answer = service("attendanceNotifyChannel", "schoolId=OAK", "messageId=1", "channel=sms", "address=07700 900111", "text=Hi");
        assertTrue(answer.contains("client is not installed on this server"), answer + Files.readString(data.resolve("errors")));
        assertTrue(answer.contains("\"accepted\":false") || answer.contains("\"accepted\": false"), answer);
        assertFalse(answer.contains("NoClassDefFound"), answer);
    }

    @Test
    void onlyOneClassNamesTheLibrary() throws IOException {
        try (var files = Files.walk(Repository.root().resolve("src/main"))) {
            List<String> naming = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("import uk.gov.")) {
                    naming.add(file.getFileName().toString());
                }
            }
            assertEquals(List.of("OutboxNotifyClient.java"), naming);
        }
    }
}
