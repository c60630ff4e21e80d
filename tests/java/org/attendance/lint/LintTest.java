package org.attendance.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The component's own files break no rule. */
class LintTest {
    /** Every check there is; {@link LintSelfTest} shows for each that it can fail. */
    static final List<Check> CHECKS = List.of(new PathCheck(), new GrammarCheck(), new EntityModelCheck(), new ViewEntityCheck(),
            new DataCheck(), new EntityUseCheck(), new ServiceDefinitionCheck(), new ServiceUseCheck(), new ControllerCheck(),
            new LinkCheck(), new LabelDefinitionCheck(), new LabelUseCheck(), new RuleLabelCheck(), new PermissionCheck(), new LayerCheck(),
            new TemplateCheck(), new SourceSizeCheck());

    @TestFactory
    Stream<DynamicTest> theComponentBreaksNoRule() {
        Component component = Component.onDisk();
        return CHECKS.stream().map(check -> DynamicTest.dynamicTest(check.getClass().getSimpleName(), () -> {
            List<Problem> problems = check.check(component);
            assertEquals("", problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), problems.size() + " problems");
        }));
    }

    @TestFactory
    Stream<DynamicTest> theFilesAreReallyRead() {
        Component component = Component.onDisk();
        return Stream.of("ofbiz-component", "services", "entitymodel", "entity-engine-xml", "resource", "site-conf", "screens", "menus",
                "test-suite").map(root -> DynamicTest.dynamicTest(root, () -> assertEquals(false, component.documents(root).isEmpty())));
    }
}
