package org.attendance.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.mail.Multipart;
import javax.mail.internet.MimeMessage;

import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages by email through OFBiz's mail service to a real SMTP server: what arrives, and what happens when it cannot. */
class OutboxMailTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetup.SMTP.dynamicPort()).withPerMethodLifecycle(true);

    private TestSchool school;
    private Outbox outbox;
    private String day;

    @BeforeEach
    void aSchoolThatMayWrite() {
        school = TestSchool.with("8A", 3);
        outbox = Outbox.of(school);
        day = RealDay.of(school);
        school.marks("P8A01," + day + ",AM,N", "P8A02," + day + ",AM,N", "P8A02," + day + ",PM,N");
        Outbox.property("general", "mail.notifications.enabled", "Y");
        Outbox.property("general", "mail.smtp.relay.host", "127.0.0.1");
        Outbox.property("general", "mail.smtp.port", Integer.toString(MAIL.getSmtp().getPort()));
    }

    @AfterEach
    void mailIsOffAndTheClockStands() {
        Outbox.property("general", "mail.notifications.enabled", null);
        Outbox.property("general", "mail.smtp.port", null);
        Outbox.property("general", "mail.smtp.relay.host", null);
        TestHost.clock(TestSchool.MORNING);
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
    }

    private static MimeMessage to(String address) throws Exception {
        for (MimeMessage mail : MAIL.getReceivedMessages()) {
            if (Arrays.toString(mail.getAllRecipients()).contains(address)) {
                return mail;
            }
        }
        throw new AssertionError("no mail to " + address);
    }

    private void queue() {
        outbox.queue("kind", "first_day", "date", day);
    }

    @Test
    void aMessageArrivesWithItsTextDatesAndSender() throws Exception {
        queue();
        assertEquals(3L, outbox.send().in("counts").get("sent"));
        assertEquals(3, MAIL.getReceivedMessages().length);
        MimeMessage mail = to("sue@home.example");
        String date = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK).format(LocalDate.parse(day));
        assertTrue(text(mail).contains("Owen Bennett was not in school on " + date + ", and we do not know why."), text(mail));
        assertTrue(text(to("ngozi@home.example")).contains("on " + date + " (morning), and"));
        assertEquals("Absence on " + date, mail.getSubject());
        assertEquals("[Test school " + school.id() + " <office@oak.example>]", Arrays.toString(mail.getFrom()).replace("\"", ""));
        assertEquals(outbox.to("Sue Bennett").get("providerReference"), mail.getMessageID());
        assertEquals("sent", outbox.to("Sue Bennett").get("state"));
    }

    @Test
    void nothingGoesTwice() {
        queue();
        outbox.send();
        queue();
        outbox.send();
        assertEquals(3, MAIL.getReceivedMessages().length);
    }

    @Test
    void twoSendersAtOnceSendEachMessageOnce() throws Exception {
        queue();
        Callable<Map<String, Object>> sending = () -> outbox.send().in("counts");
        ExecutorService senders = Executors.newFixedThreadPool(2);
        try {
            long sent = 0;
            for (Future<Map<String, Object>> each : senders.invokeAll(List.of(sending, sending))) {
                sent += (Long) each.get().get("sent");
            }
            assertEquals(List.of(3L, 3L), List.of(sent, (long) MAIL.getReceivedMessages().length));
        } finally {
            senders.shutdown();
        }
    }

    @Test
    void letterSignsAndAccentsArriveAsTheyWereWritten() throws Exception {
        school.officer().does("saveAttendanceTemplate", "kind", "first_day", "channel", "email", "version", 0L, "subject", "Absence – {dates}",
                "text", "Liebe Grüße, żółć, \u201cquotes\u201d & more: {dates} {pupil} $1 \\ %s");
        queue();
        outbox.send();
        assertTrue(text(to("sue@home.example")).startsWith("Liebe Grüße, żółć, \u201cquotes\u201d & more: "), text(to("sue@home.example")));
        assertTrue(text(to("sue@home.example")).endsWith("Owen Bennett $1 \\ %s"));
        assertTrue(to("sue@home.example").getSubject().startsWith("Absence – "));
    }

    @Test
    void aMarkThatHasChangedSendsNothing() {
        queue();
        school.officer().does("amendAttendanceMark", "pupilRef", "P8A02", "date", day, "session", "PM", "code", "I", "reason", "Rang");
        Map<String, Object> counts = outbox.send().in("counts");
        assertEquals(List.of(2L, 1L), List.of(counts.get("sent"), counts.get("withdrawn")));
        assertEquals(2, MAIL.getReceivedMessages().length);
    }

    @Test
    void aServerThatDoesNotAnswerIsTriedAgainByAJobAndThenGivenUp() throws Exception {
        queue();
        int port = MAIL.getSmtp().getPort();
        MAIL.stop();
        outbox.send();
        Map<String, Object> message = outbox.to("Sue Bennett");
        assertEquals(List.of("queued", 1L), List.of(message.get("state"), message.get("tries")));
        assertEquals("The mail server could not be reached, or broke off.", message.get("reason"));
        assertEquals(0L, outbox.send().in("counts").get("queued"), "not before its time");
        runTheJob();
        runTheJob();
        assertEquals(List.of("failed", 3L), List.of(outbox.to("Sue Bennett").get("state"), outbox.to("Sue Bennett").get("tries")));
        Outbox.property("general", "mail.smtp.port", Integer.toString(port));
        MAIL.start();
        Outbox.property("general", "mail.smtp.port", Integer.toString(MAIL.getSmtp().getPort()));
        outbox.officer().does("retryAttendanceMessages", "messageIds", outbox.messages().stream().map(each -> each.get("messageId")).toList());
        assertEquals(3L, outbox.send().in("counts").get("sent"));
        assertEquals(3, MAIL.getReceivedMessages().length);
    }

    /** Lets the time of the next try come, and runs the stored jobs that are due. */
    private void runTheJob() throws Exception {
        for (GenericValue row : EntityQuery.use(TestHost.delegator()).from("AttendanceMessage").where("schoolId", school.id()).queryList()) {
            row.set("nextTryDate", Timestamp.valueOf("2025-01-01 00:00:00"));
            row.store();
        }
        List<GenericValue> jobs = EntityQuery.use(TestHost.delegator()).from("JobSandbox").where("jobName", "Attendance outbox " + school.id(),
                "statusId", "SERVICE_PENDING").queryList();
        assertEquals(1, jobs.size());
        jobs.get(0).set("runTime", Timestamp.valueOf("2025-01-01 00:00:00"));
        jobs.get(0).store();
        TestHost.host().runDueJobs();
        jobs.get(0).refresh();
        assertEquals("SERVICE_FINISHED", jobs.get(0).getString("statusId"), String.valueOf(jobs.get(0).getString("jobResult")));
    }

    @Test
    void aMessageFoundInTheMiddleOfSendingIsNotSentAgainByItself() throws Exception {
        queue();
        for (GenericValue row : EntityQuery.use(TestHost.delegator()).from("AttendanceMessage").where("schoolId", school.id()).queryList()) {
            row.set("statusId", "ATM_SENDING");
            row.set("statusDate", Timestamp.valueOf(day + " 08:00:00"));
            row.store();
        }
        assertEquals(3L, outbox.send().in("counts").get("failed"));
        assertEquals(0, MAIL.getReceivedMessages().length);
        assertTrue(outbox.to("Sue Bennett").get("reason").toString().startsWith("It is not known whether this message went."));
    }

    @Test
    void mailThatIsSwitchedOffHoldsMessagesUntilAPersonReleasesThem() {
        queue();
        Outbox.property("general", "mail.notifications.enabled", "N");
        outbox.send();
        assertEquals("held", outbox.to("Sue Bennett").get("state"));
        assertTrue(outbox.to("Sue Bennett").get("reason").toString().contains("mail.notifications.enabled"));
        Outbox.property("general", "mail.notifications.enabled", "Y");
        assertEquals(0L, outbox.send().in("counts").get("sent"), "nobody has released them");
        outbox.officer().does("retryAttendanceMessages", "messageIds", List.of(outbox.to("Sue Bennett").get("messageId")));
        assertEquals(1L, outbox.send().in("counts").get("sent"));
    }

    @Test
    void aSchoolThatSwitchedEmailOffOrHasNoAddressHoldsItsMessages() {
        queue();
        outbox.setting("message.email", "off");
        outbox.send();
        assertEquals("Email is switched off in the settings of the school.", outbox.to("Sue Bennett").get("reason"));
        outbox.setting("message.email", "on");
        school.lead().does("saveAttendanceSender", "telephone", "0113 496 0000");
        outbox.officer().does("retryAttendanceMessages", "messageIds", List.of(outbox.to("Sue Bennett").get("messageId")));
        outbox.send();
        assertEquals("The school has no email address to write from. Add it under Sender.", outbox.to("Sue Bennett").get("reason"));
        assertEquals(0, MAIL.getReceivedMessages().length);
    }

    @Test
    void anAddressTheServerRefusesFailsAtOnce() throws Exception {
        queue();
        try (RefusingMailServer server = new RefusingMailServer()) {
            Outbox.property("general", "mail.smtp.port", Integer.toString(server.port()));
            outbox.send();
        }
        assertEquals(List.of("failed", 1L, "The mail server refused the address."), List.of(outbox.to("Sue Bennett").get("state"),
                outbox.to("Sue Bennett").get("tries"), outbox.to("Sue Bennett").get("reason")));
    }

    @Test
    void anAddressThatIsNoneFailsAtOnce() {
        school.system().does("importAttendanceContacts", "contactsCsv",
                "pupil_ref,contact_ref,surname,forename,relationship,priority,parental_responsibility,email\n"
                + "P8A03,C9,Doe,Jo,mother,1,Y,jo..doe@home.example\n");
        school.marks("P8A03," + day + ",AM,N");
        outbox.queue("kind", "first_day", "date", day, "pupilRefs", List.of("P8A03"));
        outbox.send();
        assertEquals("The mail server refused the address.", outbox.to("Jo Doe").get("reason"));
    }

    @Test
    void sendingInTheBackgroundIsTheSame() throws Exception {
        queue();
        assertEquals(true, outbox.officer().does("sendAttendanceMessages", "background", "Y").get("started"));
        assertTrue(MAIL.waitForIncomingEmail(20_000, 3));
    }
}
