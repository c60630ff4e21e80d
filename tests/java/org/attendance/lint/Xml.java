package org.attendance.lint;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML text into {@link Node}s; fetches nothing. */
final class Xml {

    private Xml() {
    }

    /**
     * Reads a document.
     *
     * @throws SAXException when the text is not well-formed
     */
    static Node read(String text) throws SAXException {
        Reader reader = new Reader();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.newSAXParser().parse(new InputSource(new StringReader(text)), reader);
        } catch (ParserConfigurationException | java.io.IOException e) {
            throw new IllegalStateException("the XML parser of the JDK cannot be used", e);
        }
        return reader.root;
    }

    private static final class Reader extends DefaultHandler {
        private final Deque<Node> open = new ArrayDeque<>();
        private Locator locator;
        private Node root;

        @Override
        public void setDocumentLocator(Locator documentLocator) {
            locator = documentLocator;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            Node node = new Node(name, locator.getLineNumber());
            for (int i = 0; i < attributes.getLength(); i++) {
                node.attributes.put(attributes.getQName(i), attributes.getValue(i));
            }
            if (open.isEmpty()) {
                root = node;
            } else {
                open.peek().children.add(node);
            }
            open.push(node);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            open.pop();
        }

        @Override
        public void characters(char[] text, int start, int length) {
            open.peek().text.append(text, start, length);
        }

        @Override
        public void error(org.xml.sax.SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
