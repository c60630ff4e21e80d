package org.attendance.live;

import org.attendance.Repository;
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
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the embedded host says of OFBiz's entities is what OFBiz says of them. */
@EnabledIfEnvironmentVariable(named = "OFBIZ_HOME", matches = ".+",
        disabledReason = "OFBIZ_HOME names no OFBiz, so nothing was checked in a real one")
class LiveModelTest {
    private static OfbizHome home;

    @BeforeAll
    static void needsAnOfbiz() {
        home = OfbizHome.required();
    }

    @Test
    void theHostDescribesEntitiesFieldForFieldAsOfbiz() throws Exception {
        Map<String, Map<String, String>> theirs = describe(home.entityModels());
        Map<String, Map<String, String>> ours;
        try (Stream<Path> files = Files.walk(Repository.root().resolve("host/src/main/resources"))) {
            ours = describe(files.filter(path -> path.toString().endsWith(".xml")).toList());
        }
        assertFalse(ours.isEmpty(), "the host describes no entity");
        List<String> differences = new ArrayList<>();
        ours.forEach((entity, fields) -> {
            if (!fields.equals(theirs.get(entity))) {
                differences.add(entity + "\n  host  " + fields + "\n  OFBiz " + theirs.get(entity));
            }
        });
        assertEquals("", String.join("\n", differences));
    }

    /** Type of each field by entity, those that other components add included; the key stands under "key". */
    private static Map<String, Map<String, String>> describe(List<Path> files)
            throws ParserConfigurationException, IOException, SAXException {
        Map<String, Map<String, String>> entities = new TreeMap<>();
        for (Path file : files) {
            Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            if (root.getNodeName().equals("entitymodel")) {
                elements(root, "entity").forEach(entity -> fields(entities, entity)
                        .put("key", elements(entity, "prim-key").stream().map(key -> key.getAttribute("field")).toList().toString()));
                elements(root, "extend-entity").forEach(entity -> fields(entities, entity));
            }
        }
        return entities;
    }

    private static Map<String, String> fields(Map<String, Map<String, String>> entities, Element entity) {
        Map<String, String> fields = entities.computeIfAbsent(entity.getAttribute("entity-name"), name -> new TreeMap<>());
        elements(entity, "field").forEach(field -> fields.put(field.getAttribute("name"), field.getAttribute("type")));
        return fields;
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
