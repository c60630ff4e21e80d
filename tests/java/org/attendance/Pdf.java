package org.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF as read back.
 *
 * @param pages how many sheets it has
 * @param text all its text in reading order, blanks and line ends made one blank
 * @param title of the document, null without one
 * @param language of the document, as en-GB; null without one
 * @param showsTitle whether a reader shows the title in place of the file's name
 * @param tagged whether it says that it is tagged
 * @param tags the kinds of its structure elements, in reading order
 * @param large the pages that are not A4
 * @param fontSizes sizes of letters in points
 */
public record Pdf(int pages, String text, String title, String language, boolean showsTitle, boolean tagged, List<String> tags,
        List<Integer> large, Set<Float> fontSizes) {
    private static final float A4_WIDTH = 595.28f;
    private static final float A4_HEIGHT = 841.89f;

    /** Reads it; fails when it is no PDF. */
    public static Pdf of(byte[] bytes) {
        try (PDDocument document = PDDocument.load(bytes)) {
            var catalog = document.getDocumentCatalog();
            List<String> tags = new ArrayList<>();
            PDStructureTreeRoot root = catalog.getStructureTreeRoot();
            if (root != null) {
                collect(root, tags);
            }
            Sizes sizes = new Sizes();
            List<Integer> others = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var box = document.getPage(i).getMediaBox();
                if (Math.abs(box.getWidth() - A4_WIDTH) > 1 || Math.abs(box.getHeight() - A4_HEIGHT) > 1) {
                    others.add(i);
                }
            }
            return new Pdf(document.getNumberOfPages(), sizes.getText(document).replaceAll("\\s+", " ").strip(),
                    document.getDocumentInformation().getTitle(), catalog.getLanguage(),
                    catalog.getViewerPreferences() != null && catalog.getViewerPreferences().displayDocTitle(),
                    catalog.getMarkInfo() != null && catalog.getMarkInfo().getCOSObject().getBoolean(COSName.getPDFName("Marked"), false),
                    tags, others, sizes.found);
        } catch (IOException e) {
            throw new UncheckedIOException("no PDF", e);
        }
    }

    private static final class Sizes extends PDFTextStripper {
        private final Set<Float> found = new TreeSet<>();

        private Sizes() throws IOException {
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            found.add(text.getFontSizeInPt());
            super.processTextPosition(text);
        }
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
