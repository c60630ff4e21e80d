package org.attendance.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the embedded host says of OFBiz's entities is what OFBiz says of them. */
class LiveModelTest {
    private static OfbizHome home;

    @BeforeAll
    static void needsAnOfbiz() {
        home = OfbizHome.required();
    }

    @Test
    void theHostDescribesEntitiesFieldForFieldAsOfbiz() throws Exception {
        Map<String, String> theirs = new TreeMap<>();
        for (Path file : home.entityModels()) {
            describe(file, theirs);
        }
        Map<String, String> ours = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Repository.root().resolve("host/src/main/resources"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml")).toList()) {
                describe(file, ours);
            }
        }
        assertFalse(ours.isEmpty(), "the host describes no entity");
        List<String> differences = new ArrayList<>();
        ours.forEach((entity, description) -> {
            if (!description.equals(theirs.get(entity))) {
                differences.add(entity + "\n  host  " + description + "\n  OFBiz " + theirs.get(entity));
            }
        });
        assertEquals("", String.join("\n", differences));
    }

    private static void describe(Path file, Map<String, String> entities)
            throws ParserConfigurationException, IOException, SAXException {
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        if (!root.getNodeName().equals("entitymodel")) {
            return;
        }
        for (Element entity : elements(root, "entity")) {
            TreeMap<String, String> fields = new TreeMap<>();
            elements(entity, "field").forEach(field -> fields.put(field.getAttribute("name"), field.getAttribute("type")));
            List<String> keys = elements(entity, "prim-key").stream().map(key -> key.getAttribute("field")).toList();
            entities.put(entity.getAttribute("entity-name"), "key " + keys + " fields " + fields);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element && element.getNodeName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
