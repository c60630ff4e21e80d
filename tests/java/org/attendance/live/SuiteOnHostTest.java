package org.attendance.live;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.ofbiz.service.ServiceUtil;
import org.attendance.Repository;
import org.attendance.TestHost;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The suite written for OFBiz's own runner (testdef) passes on the embedded host too, called as that runner calls it. */
class SuiteOnHostTest {

    @TestFactory
    Stream<DynamicTest> everyServiceOfTheSuiteSucceeds() throws Exception {
        return services().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Map<String, Object> result = TestHost.dispatcher().runSync(name, Map.of("test", this, "testResult", name));
            assertFalse(ServiceUtil.isError(result), () -> ServiceUtil.getErrorMessage(result));
        }));
    }

    private static List<String> services() throws ParserConfigurationException, IOException, SAXException {
        NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Repository.root().resolve("testdef/AttendanceTests.xml").toFile()).getElementsByTagName("service-test");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            names.add(((Element) found.item(i)).getAttribute("service-name"));
        }
        return names;
    }
}
