package org.attendance.screens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.WebUser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file is uploaded, its errors are shown by line, it is confirmed, and the result is told. */
class ImportScreensTest {

    private static final String BOUNDARY = "----attendance-test";
    private static final String HEADER = "pupil_ref,date,session,code,minutes_late,note\n";

    private TestSchool school;
    private WebUser officer;

    @BeforeEach
    void aSchool() {
        school = TestSchool.with("8A", 3);
        officer = WebUser.of(school.officer());
    }

    private Document upload(String csv) {
        StringBuilder body = new StringBuilder();
        part(body, "schoolId", school.id());
        part(body, "importKind", "marks");
        part(body, "reason", "");
        body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"csvFile\"; filename=\"marks.csv\"\r\n")
                .append("Content-Type: text/csv\r\n\r\n").append(csv).append("\r\n--").append(BOUNDARY).append("--\r\n");
        return Jsoup.parse(officer.send(HttpRequest.newBuilder(URI.create(TestHost.address() + "/attendance/control/previewImport"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))).body());
    }

    private static void part(StringBuilder body, String name, String value) {
        body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n")
                .append(value).append("\r\n");
    }

    private Document confirm(Document preview, String acceptValid) {
        String importId = preview.selectFirst("input[name=importId]").attr("value");
        return Jsoup.parse(officer.post("confirmImport", "importId", importId, "acceptValid", acceptValid).body());
    }

    private Document finished(Document page) throws InterruptedException {
        String importId = page.select("[data-page]").stream().map(each -> each.attr("data-page")).findFirst().orElse("");
        String id = importId.replaceAll(".*\"importId\":\"?(\\d+).*", "$1");
        Document now = page;
        for (int i = 0; i < 100 && !now.text().contains("Done"); i++) {
            Thread.sleep(100);
            now = officer.page("ImportRecord", "importId", id);
        }
        return now;
    }

    @Test
    void aGoodFileIsPreviewedConfirmedAndStored() throws InterruptedException {
        Document preview = upload(HEADER + "P8A01,2026-11-19,AM,/,,\nP8A02,2026-11-19,AM,L,5,\n");
        assertTrue(preview.text().contains("Checked, not stored"), preview.text());
        assertEquals(0, school.rows("AttendanceMark"));
        Document record = finished(confirm(preview, "N"));
        assertTrue(record.text().contains("Done"), record.text());
        assertEquals(2, school.rows("AttendanceMark"));
        assertTrue(officer.page("Import", "schoolId", school.id()).text().contains("marks.csv"));
    }

    @Test
    void errorsAreShownByLineAndTheGoodRowsOnlyStoredWhenAskedFor() throws InterruptedException {
        Document preview = upload(HEADER + "P8A01,2026-11-19,AM,/,,\nP9Z99,2026-11-19,AM,/,,\n");
        assertTrue(preview.text().contains("P9Z99") && preview.text().contains("no pupil P9Z99"), preview.text());
        assertNotNull(preview.selectFirst("input[name=acceptValid]"));
        assertTrue(confirm(preview, "N").text().contains("have errors"));
        assertEquals(0, school.rows("AttendanceMark"));
        finished(confirm(preview, "Y"));
        assertEquals(1, school.rows("AttendanceMark"));
    }

    @Test
    void aFileOfErrorsOnlyShowsThemByLine() {
        Document preview = upload(HEADER + "P9Z99,2026-11-19,AM,/,,\nP8A01,2026-11-14,AM,/,,\n");
        assertTrue(preview.text().contains("no pupil P9Z99") && preview.text().contains("not a school session"), preview.text());
    }

    @Test
    void theSameFileAgainSaysThatNothingWouldChange() {
        school.marks("P8A01,2026-11-19,AM,/");
        Document preview = upload(HEADER + "P8A01,2026-11-19,AM,/,,\n");
        assertTrue(preview.text().contains("nothing would change"), preview.text());
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAndNothingIsKept() {
        Document refused = upload("name,day\nx,y\n");
        assertTrue(refused.text().contains("othing was stored") && refused.text().contains("There is no column"), refused.text());
        assertNull(refused.selectFirst("input[name=importId]"));
        assertEquals(0, school.rows("AttendanceImport") - importsOfTheFixture());
    }

    private long importsOfTheFixture() {
        return school.officer().does("findAttendanceImports").list("imports").stream()
                .filter(each -> !"marks".equals(each.get("importKind"))).count();
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        StringBuilder body = new StringBuilder();
        part(body, "schoolId", school.id());
        part(body, "importKind", "marks");
        body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"csvFile\"; filename=\"marks.csv\"\r\n")
                .append("Content-Type: text/csv\r\n\r\n").append(HEADER).append("P8A01,2026-11-19,AM,I,,caf\u00e9\r\n--").append(BOUNDARY)
                .append("--\r\n");
        String page = officer.send(HttpRequest.newBuilder(URI.create(TestHost.address() + "/attendance/control/previewImport"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(HttpRequest.BodyPublishers.ofByteArray(
                        body.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))).body();
        assertTrue(Jsoup.parse(page).text().contains("UTF-8"), page);
        assertEquals(0, school.rows("AttendanceMark"));
    }
}
