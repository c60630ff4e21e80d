package org.attendance.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads an XML file into elements that know their line. Document types and external entities are refused. */
public final class XmlFile {
    private XmlFile() { }

    /** The root element of a file or class path resource; throws XmlException when it cannot be read. */
    public static XmlElement read(URL url) {
        String name = "file".equals(url.getProtocol()) ? url.getPath() : url.toString();
        try (InputStream in = url.openStream()) {
            return read(name, in);
        } catch (IOException e) {
            throw new XmlException(name, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** The root element of a stream; the name stands in messages. */
    public static XmlElement read(String name, InputStream in) {
        Builder builder = new Builder(name);
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new InputSource(in), builder);
        } catch (SAXParseException e) {
            throw new XmlException(name + ":" + e.getLineNumber(), e.getMessage(), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new XmlException(name, e.getMessage(), e);
        }
        return builder.document.children.get(0);
    }

    private static final class Builder extends DefaultHandler {
        private final String file;
        private final XmlElement document = new XmlElement("", "");
        private final Deque<XmlElement> open = new ArrayDeque<>();
        private Locator locator;

        Builder(String file) {
            this.file = file;
            open.push(document);
        }

        @Override
        public void setDocumentLocator(Locator documentLocator) {
            locator = documentLocator;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            XmlElement element = new XmlElement(file + ":" + locator.getLineNumber(), name);
            for (int i = 0; i < attributes.getLength(); i++) {
                element.attributes.put(attributes.getQName(i), attributes.getValue(i));
            }
            open.peek().children.add(element);
            open.push(element);
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            open.peek().text.append(chars, start, length);
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            open.pop();
        }
    }
}
