package org.attendance.host.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ofbiz.entity.model.ModelEntity;
import org.apache.ofbiz.entity.model.ModelField;
import org.apache.ofbiz.entity.model.ModelIndex;
import org.apache.ofbiz.entity.model.ModelKeyMap;
import org.apache.ofbiz.entity.model.ModelRelation;
import org.apache.ofbiz.entity.model.ModelUtil;
import org.attendance.host.Component;
import org.attendance.host.XmlElement;
import org.attendance.host.XmlFile;

/** Reads entity models. Whatever it does not understand, and every name a database may not bear, is refused with file and line. */
final class ModelLoader {
    private static final Set<String> ABOUT = Set.of("title", "description", "copyright", "author", "version");
    private static final Set<String> ENTITY = Set.of("entity-name", "package-name", "table-name", "title", "default-resource-name",
            "no-auto-stamp", "never-cache", "sequence-bank-size");
    private static final Set<String> RELATION_TYPES = Set.of("one", "one-nofk", "many");

    private final Dialect types;
    private final Model model = new Model();
    private final Set<String> tables = new HashSet<>();
    private final Set<String> constraints = new HashSet<>();
    private final Map<ModelEntity, XmlElement> sources = new LinkedHashMap<>();
    private final List<XmlElement> views = new ArrayList<>();

    private ModelLoader(Dialect types) {
        this.types = types;
    }

    static Model load(List<Component> components, Dialect types) {
        ModelLoader loader = new ModelLoader(types);
        for (Component component : components) {
            component.entityModels().forEach(location -> loader.read(XmlFile.read(component.resolve(location))));
        }
        loader.sources.forEach(loader::relations);
        loader.reverseRelations();
        loader.views.forEach(view -> loader.model.add(new ViewLoader(loader.model, view).load()));
        loader.sources.keySet().forEach(loader::checkRelated);
        return loader.model;
    }

    private void read(XmlElement root) {
        if (!"entitymodel".equals(root.name())) {
            throw root.refuse("<entitymodel> expected");
        }
        for (XmlElement element : root.allowAttributes(Set.of()).children()) {
            if ("entity".equals(element.name())) {
                entity(element);
            } else if ("view-entity".equals(element.name())) {
                views.add(element);
            } else if (!ABOUT.contains(element.name())) {
                throw element.refuse("the host does not understand <" + element.name() + "> in <entitymodel>");
            }
        }
    }

    private void entity(XmlElement source) {
        source.allowAttributes(ENTITY).allowChildren(Set.of("description", "field", "prim-key", "relation", "index"));
        ModelEntity entity = new ModelEntity();
        about(entity, source, model);
        entity.setTableName(NameRules.tableOrColumn(source,
                source.attribute("table-name", ModelUtil.javaNameToDbName(entity.getEntityName()))));
        entity.setNoAutoStamp(source.flag("no-auto-stamp", false));
        if (source.attribute("sequence-bank-size") != null) {
            entity.setSequenceBankSize(Integer.valueOf(source.required("sequence-bank-size")));
        }
        if (!tables.add(entity.getPlainTableName())) {
            throw source.refuse("table " + entity.getPlainTableName() + " is defined a second time");
        }
        fields(entity, source);
        indexes(entity, source);
        model.add(entity);
        sources.put(entity, source);
    }

    static void about(ModelEntity entity, XmlElement source, Model model) {
        entity.setEntityName(source.required("entity-name"));
        source.required("package-name");
        entity.setDefaultResourceName(source.attribute("default-resource-name", ""));
        entity.setNeverCache(source.flag("never-cache", false));
        if (model.find(entity.getEntityName()) != null) {
            throw source.refuse("entity " + entity.getEntityName() + " is defined a second time");
        }
    }

    private void fields(ModelEntity entity, XmlElement source) {
        Set<String> keys = new HashSet<>();
        source.children("prim-key").forEach(key -> keys.add(key.allowAttributes(Set.of("field")).required("field")));
        for (XmlElement field : source.children("field")) {
            field.allowAttributes(Set.of("name", "type", "col-name", "not-null")).allowChildren(Set.of("description"));
            String name = field.required("name");
            String column = NameRules.tableOrColumn(field, field.attribute("col-name", ModelUtil.javaNameToDbName(name)));
            if (!types.has(field.required("type")) || entity.isField(name)) {
                throw field.refuse(entity.isField(name) ? "field " + name + " is defined a second time"
                        : "the field type " + field.required("type") + " is not known");
            }
            entity.addField(ModelField.create(entity, name, field.required("type"), column, null, field.flag("not-null", false),
                    keys.contains(name), false));
        }
        if (keys.isEmpty() || keys.size() != entity.getPksSize()) {
            throw source.refuse("the primary key " + keys + " of " + entity.getEntityName() + " must be fields of it");
        }
        if (!entity.getNoAutoStamp()) {
            stamps(entity);
        }
    }

    private static void stamps(ModelEntity entity) {
        for (String stamp : List.of(ModelEntity.STAMP_FIELD, ModelEntity.STAMP_TX_FIELD, ModelEntity.CREATE_STAMP_FIELD,
                ModelEntity.CREATE_STAMP_TX_FIELD)) {
            entity.addField(ModelField.create(entity, stamp, "date-time", null, null, false, false, true));
        }
        entity.addIndex(stampIndex(entity, "_TXSTMP", ModelEntity.STAMP_TX_FIELD));
        entity.addIndex(stampIndex(entity, "_TXCRTS", ModelEntity.CREATE_STAMP_TX_FIELD));
    }

    private static ModelIndex stampIndex(ModelEntity entity, String ending, String field) {
        String name = ModelUtil.shortenDbName(entity.getPlainTableName() + ending, NameRules.MOST_CONSTRAINT);
        return new ModelIndex(name, false, List.of(field));
    }

    private void indexes(ModelEntity entity, XmlElement source) {
        for (XmlElement index : source.children("index")) {
            index.allowAttributes(Set.of("name", "unique")).allowChildren(Set.of("description", "index-field"));
            List<String> names = new ArrayList<>();
            for (XmlElement field : index.children("index-field")) {
                names.add(known(field, entity, field.allowAttributes(Set.of("name")).required("name")));
            }
            entity.addIndex(new ModelIndex(constraint(index, index.required("name")), index.flag("unique", false), names));
        }
    }

    private String constraint(XmlElement at, String name) {
        if (!constraints.add(NameRules.constraint(at, name))) {
            throw at.refuse("the name " + name + " of a key or index is used a second time");
        }
        return name;
    }

    private void relations(ModelEntity entity, XmlElement source) {
        source.children("relation").forEach(relation -> entity.addRelation(relation(entity, relation, model)));
        for (XmlElement relation : source.children("relation")) {
            if ("one".equals(relation.required("type"))) {
                constraint(relation, relation.required("fk-name"));
            }
        }
    }

    static ModelRelation relation(ModelEntity entity, XmlElement source, Model model) {
        source.allowAttributes(Set.of("type", "fk-name", "title", "rel-entity-name")).allowChildren(Set.of("description", "key-map"));
        String type = source.required("type");
        ModelEntity related = model.find(source.required("rel-entity-name"));
        if (!RELATION_TYPES.contains(type) || related == null) {
            throw source.refuse(related == null ? "there is no entity " + source.required("rel-entity-name")
                    : "no such relation type: " + type);
        }
        List<ModelKeyMap> keyMaps = keyMaps(source, entity, related);
        ModelRelation relation = ModelRelation.create(entity, "", type, source.attribute("title"), related.getEntityName(),
                source.attribute("fk-name"), keyMaps, false);
        if (entity.getRelation(relation.getCombinedName()) != null) {
            throw source.refuse("relation " + relation.getCombinedName() + " of " + entity.getEntityName() + " is defined a second time");
        }
        return relation;
    }

    static List<ModelKeyMap> keyMaps(XmlElement source, ModelEntity entity, ModelEntity related) {
        List<ModelKeyMap> keyMaps = new ArrayList<>();
        for (XmlElement map : source.children("key-map")) {
            map.allowAttributes(Set.of("field-name", "rel-field-name"));
            ModelKeyMap keyMap = new ModelKeyMap(known(map, entity, map.required("field-name")), map.attribute("rel-field-name"));
            known(map, related, keyMap.getRelFieldName());
            keyMaps.add(keyMap);
        }
        if (keyMaps.isEmpty()) {
            throw source.refuse("<" + source.name() + "> needs a <key-map>");
        }
        return keyMaps;
    }

    static String known(XmlElement at, ModelEntity entity, String field) {
        if (!entity.isField(field)) {
            throw at.refuse("entity " + entity.getEntityName() + " has no field " + field);
        }
        return field;
    }

    private void checkRelated(ModelEntity entity) {
        for (var i = entity.getRelationsIterator(); i.hasNext();) {
            ModelRelation relation = i.next();
            if ("one".equals(relation.getType()) && !relation.isAutoRelation()) {
                List<String> keys = relation.getKeyMaps().stream().map(ModelKeyMap::getRelFieldName).toList();
                if (!new HashSet<>(keys).equals(new HashSet<>(model.find(relation.getRelEntityName()).getPkFieldNames()))) {
                    throw sources.get(entity).refuse("relation " + relation.getFkName() + " must refer to the primary key of "
                            + relation.getRelEntityName());
                }
            }
        }
    }

    /** As OFBiz: each relation to an entity can be followed back, by the same title, unless that name is taken. */
    private void reverseRelations() {
        for (ModelEntity entity : sources.keySet()) {
            List<ModelRelation> own = new ArrayList<>();
            entity.getRelationsIterator().forEachRemaining(own::add);
            own.stream().filter(relation -> !relation.isAutoRelation()).forEach(relation -> reverse(entity, relation));
        }
    }

    private void reverse(ModelEntity entity, ModelRelation relation) {
        ModelEntity related = model.find(relation.getRelEntityName());
        if (related.getRelation(relation.getTitle() + entity.getEntityName()) != null) {
            return;
        }
        List<ModelKeyMap> back = relation.getKeyMaps().stream()
                .map(map -> new ModelKeyMap(map.getRelFieldName(), map.getFieldName())).toList();
        Set<String> fields = new HashSet<>(back.stream().map(ModelKeyMap::getRelFieldName).toList());
        String type = fields.equals(new HashSet<>(entity.getPkFieldNames())) ? "one-nofk" : "many";
        related.addRelation(ModelRelation.create(related, "", type, relation.getTitle(), entity.getEntityName(), null, back, true));
    }
}
