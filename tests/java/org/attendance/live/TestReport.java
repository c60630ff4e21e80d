package org.attendance.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What OFBiz wrote about a test suite (runtime/logs/test-results).
 *
 * @param tests number of tests run
 * @param broken failures and errors, with the test's name
 */
record TestReport(int tests, List<String> broken) {

    static TestReport read(Path file) throws IOException, SAXException, ParserConfigurationException {
        Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        List<String> broken = new ArrayList<>();
        for (String kind : List.of("failure", "error")) {
            NodeList found = suite.getElementsByTagName(kind);
            for (int i = 0; i < found.getLength(); i++) {
                Element problem = (Element) found.item(i);
                broken.add(((Element) problem.getParentNode()).getAttribute("name") + ": " + problem.getAttribute("message"));
            }
        }
        return new TestReport(Integer.parseInt(suite.getAttribute("tests")), broken);
    }
}
