package org.attendance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;

import java.util.Arrays;
import java.util.List;

import org.attendance.TestHost;
import org.attendance.TestSchool;
import org.attendance.outbox.Outbox;
import org.attendance.outbox.RealDay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** An officer in the browser: looks at what will be written, leaves a pupil out, sends, sees it go; and changes a template. */
class MessagesInBrowserTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    private static Chromium browser;
    private TestSchool school;
    private String day;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        browser.size(1280, 900);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void aSchoolThatMayWrite() {
        school = TestSchool.with("8A", 4);
        Outbox.of(school);
        day = RealDay.of(school);
        school.marks("P8A01," + day + ",AM,N", "P8A02," + day + ",AM,N", "P8A03," + day + ",AM,N");
        Outbox.property("general", "mail.notifications.enabled", "Y");
        Outbox.property("general", "mail.smtp.relay.host", "127.0.0.1");
        Outbox.property("general", "mail.smtp.port", Integer.toString(MAIL.getSmtp().getPort()));
        browser.login(school.officer());
    }

    @AfterEach
    void mailIsOffAndTheClockStands() {
        Outbox.property("general", "mail.notifications.enabled", null);
        Outbox.property("general", "mail.smtp.port", null);
        Outbox.property("general", "mail.smtp.relay.host", null);
        TestHost.clock(TestSchool.MORNING);
    }

    /** Whether the page holds a text, even while it is being loaded anew. */
    private static boolean says(String text) {
        return String.valueOf(browser.script("return document.body ? document.body.innerText : ''")).contains(text);
    }

    @Test
    void firstDayMessagesArePreviewedSentAndSeenToGo() throws Exception {
        browser.page("Messages?schoolId=" + school.id());
        browser.click("a.att-go[href*='MessagesWrite']");
        browser.page("MessagesWrite?schoolId=" + school.id() + "&date=" + day);
        assertTrue(browser.text(".att-gaps").contains("Chaudhry, Aisha"), "who cannot be reached stands first");
        assertTrue(browser.text(".att-letter-text").contains("Zuri Abara was not in school on"));
        browser.click("#att-all");
        assertEquals(0, browser.driver().findElements(org.openqa.selenium.By.cssSelector("[name^=pupilRef_]:checked")).size());
        browser.script("document.querySelector('[name=pupilRef_1]').scrollIntoView({ block: 'center' })");
        browser.click("[name=pupilRef_1]");
        browser.click("button[name=send]");
        browser.until("the message to have gone", () -> says("Sent 1") || says("Sent\n1"));
        assertEquals(1, MAIL.getReceivedMessages().length);
        assertTrue(Arrays.toString(MAIL.getReceivedMessages()[0].getAllRecipients()).contains("sue@home.example"));
        assertTrue(browser.text(".att-mail").contains("Bennett, Owen"));
        assertEquals(List.of(), browser.scriptErrors());
    }

    @Test
    void aTemplateIsShownWhileItIsWrittenAndAnUnknownFieldIsNamed() {
        browser.page("MessageTemplates?schoolId=" + school.id() + "&kind=late&channel=email");
        browser.until("the page", () -> !browser.text("[data-preview=text]").isEmpty());
        browser.find("#att-template-text").clear();
        browser.find("#att-template-text").sendKeys("Hello {contact}, {dates}");
        browser.until("the preview", () -> browser.text("[data-preview=text]").startsWith("Hello Kim Example, "));
        browser.find("#att-template-text").sendKeys(" {parent}");
        browser.until("the problem", () -> browser.text("#att-preview-problem").contains("{parent}"));
        browser.press(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE,
                Keys.BACK_SPACE, Keys.BACK_SPACE);
        browser.until("no problem", () -> browser.text("#att-preview-problem").isEmpty());
        browser.click("#att-template button.att-go");
        browser.until("the answer", () -> says("The template is stored."));
        assertEquals(1, school.rows("AttendanceMessageTemplate"));
        assertEquals(List.of(), browser.scriptErrors());
    }
}
