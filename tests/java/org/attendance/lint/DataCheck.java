package org.attendance.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every row of a data file names an entity and fields that exist, and carries its whole key. */
final class DataCheck implements Check {

    @Override
    public List<Problem> check(Component component) {
        Model model = Model.of(component);
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Node> document : component.documents("entity-engine-xml").entrySet()) {
            for (Node row : document.getValue().children) {
                checkRow(model, document.getKey(), row, problems);
            }
        }
        return problems;
    }

    private static void checkRow(Model model, String file, Node row, List<Problem> problems) {
        Model.Entity entity = model.get(row.name);
        if (entity == null) {
            problems.add(new Problem(file, row.line, row.name + " is no entity"));
            return;
        }
        List<String> fields = new ArrayList<>(row.attributes.keySet());
        row.children.forEach(child -> fields.add(child.name));
        for (String field : fields) {
            if (!entity.fields.contains(field)) {
                problems.add(new Problem(file, row.line, row.name + " has no field " + field));
            }
        }
        for (String key : entity.keys) {
            if (!fields.contains(key)) {
                problems.add(new Problem(file, row.line, row.name + " lacks its key field " + key));
            }
        }
    }
}
