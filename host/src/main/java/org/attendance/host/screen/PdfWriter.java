package org.attendance.host.screen;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;

import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;

import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

/** Makes a PDF of formatting objects with FOP, as OFBiz's screenfop view does, by the settings of fop.xconf. */
public final class PdfWriter {
    private static final URI BASE = URI.create("classpath:/");

    private PdfWriter() { }

    /** Made when the first PDF is asked for, since reading the fonts takes time. */
    private static final class Factory {
        static final FopFactory FOP = make();

        private static FopFactory make() {
            try (InputStream settings = PdfWriter.class.getResourceAsStream("/fop.xconf")) {
                return new FopConfParser(settings, BASE, new ClassPath()).getFopFactoryBuilder().build();
            } catch (IOException | SAXException e) {
                throw new IllegalStateException("fop.xconf: " + e.getMessage(), e);
            }
        }
    }

    /** Reads fonts from the class path, and nothing from anywhere else. */
    private static final class ClassPath implements ResourceResolver {
        @Override
        public Resource getResource(URI uri) throws IOException {
            InputStream found = BASE.getScheme().equals(uri.getScheme()) ? PdfWriter.class.getResourceAsStream(uri.getPath()) : null;
            if (found == null) {
                throw new FileNotFoundException("not on the class path: " + uri);
            }
            return new Resource(found);
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new FileNotFoundException("nothing is written: " + uri);
        }
    }

    /**
     * The PDF of formatting objects.
     *
     * @throws IllegalStateException when they are no XML, or FOP does not take them
     */
    public static byte[] pdf(String formattingObjects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SAXResult result = new SAXResult(Factory.FOP.newFop(MimeConstants.MIME_PDF, out).getDefaultHandler());
            TransformerFactory.newInstance().newTransformer().transform(new StreamSource(new StringReader(formattingObjects)), result);
        } catch (FOPException | TransformerException e) {
            throw new IllegalStateException("The formatting objects make no PDF: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }
}
