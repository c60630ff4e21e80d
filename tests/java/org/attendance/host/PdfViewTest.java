package org.attendance.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.ofbiz.base.util.collections.MapStack;
import org.attendance.Pdf;
import org.attendance.Repository;
import org.attendance.host.screen.PdfWriter;
import org.attendance.host.screen.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view of type screenfop: a letter of a few lines, made with the macros that all PDFs of the component share. */
class PdfViewTest {
    private static final String SCREENS = """
            <screens xmlns="http://ofbiz.apache.org/Widget-Screen">
                <screen name="Letter"><section><widgets><platform-specific>
                    <xsl-fo><html-template location="component://sample/Letter.fo.ftl"/></xsl-fo>
                </platform-specific></widgets></section></screen>
                <screen name="Page"><section><widgets><platform-specific>
                    <html><html-template location="component://sample/Letter.fo.ftl"/></html>
                </platform-specific></widgets></section></screen>
            </screens>
            """;
    private static final String TEMPLATE = """
            <#import "component://attendance/template/Pdf.fo.ftl" as pdf>
            <#escape x as x?xml>
            <@pdf.document title=title><@pdf.sheets id="letter" foot="School & home">
              <@pdf.heading text="Attendance of " + name/>
              <#list paragraphs as paragraph><fo:block space-after="1em">${paragraph}</fo:block></#list>
            </@pdf.sheets></@pdf.document>
            </#escape>
            """;

    @TempDir
    Path sample;
    private Screens screens;

    @BeforeEach
    void writeTheSample() throws Exception {
        Files.writeString(sample.resolve("ofbiz-component.xml"), "<ofbiz-component name=\"sample\"/>");
        Files.writeString(sample.resolve("Screens.xml"), SCREENS);
        Files.writeString(sample.resolve("Letter.fo.ftl"), TEMPLATE);
        Locations locations = new Locations(List.of(Component.read(Repository.root()), Component.read(sample)));
        screens = new Screens(locations, null);
    }

    private Pdf letter(String name, List<String> paragraphs) {
        Map<String, Object> values = new HashMap<>(Map.of("title", "Letter <1>", "name", name, "paragraphs", paragraphs, "locale", Locale.UK));
        return Pdf.of(PdfWriter.pdf(screens.renderFo("component://sample/Screens.xml#Letter", MapStack.create(values))));
    }

    @Test
    void aLetterIsATaggedPdfWithTitleAndLanguage() {
        Pdf pdf = letter("Łucja Ñandú-O’Brien & Şahin", List.of("Absent on <3> days.", "Please call."));
        assertEquals(1, pdf.pages());
        assertEquals("Letter <1>", pdf.title());
        assertEquals("en-GB", pdf.language());
        assertTrue(pdf.showsTitle() && pdf.tagged(), pdf.toString());
        assertTrue(pdf.tags().containsAll(List.of("Document", "H1", "P")), pdf.tags().toString());
        assertTrue(pdf.text().contains("Attendance of Łucja Ñandú-O’Brien & Şahin Absent on <3> days. Please call."), pdf.text());
        assertTrue(pdf.text().contains("School & home"), pdf.text());
        assertEquals(List.of(), pdf.large(), "pages other than A4");
    }

    @Test
    void aLongTextGoesOnOverTheSheetAndCountsItsPages() {
        Pdf pdf = letter("Zoë", java.util.Collections.nCopies(60, "A paragraph that has to find its place."));
        assertEquals(3, pdf.pages(), "pages");
        assertTrue(pdf.text().contains("3 / 3"), pdf.text());
    }

    @Test
    void aCharacterThatXmlCannotHoldIsAnErrorAndNoBrokenFile() {
        assertTrue(assertThrows(IllegalStateException.class, () -> letter("Zoë\u0001", List.of())).getMessage().contains("make no PDF"));
    }

    @Test
    void aScreenForPagesHasNothingForAPdf() {
        String refusal = assertThrows(IllegalStateException.class,
                () -> screens.renderFo("component://sample/Screens.xml#Page", MapStack.create(new HashMap<>()))).getMessage();
        assertTrue(refusal.contains("nothing to write for xsl-fo"), refusal);
        assertFalse(refusal.isBlank());
    }
}
