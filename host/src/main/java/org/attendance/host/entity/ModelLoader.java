package org.attendance.host.entity;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attendance.host.XmlElement;
import org.attendance.host.XmlGrammar;

/** Reads entity models. Whatever it does not understand, and every name a database may not bear, is refused with file and line. */
final class ModelLoader {
    private static final XmlGrammar GRAMMAR = new XmlGrammar("entitymodel", """
            entitymodel: title description copyright author version entity view-entity
            entity entity-name! package-name! title default-resource-name no-auto-stamp never-cache sequence-bank-size: \
                description field prim-key relation index
            field name! type! not-null: description
            prim-key field!
            relation type! fk-name title rel-entity-name!: description key-map
            key-map field-name! rel-field-name
            index name! unique: description index-field
            index-field name!
            view-entity entity-name! package-name! title: description member-entity alias-all alias view-link
            member-entity entity-alias! entity-name!
            alias-all entity-alias!
            alias entity-alias! name! field group-by function: description
            view-link entity-alias! rel-entity-alias! rel-optional: key-map
            """);
    private static final Set<String> RELATION_TYPES = Set.of("one", "one-nofk", "many");
    private static final int MOST_TABLE_OR_COLUMN = 30;
    private static final int MOST_CONSTRAINT = 18;
    /** Names that are reserved in some database behind OFBiz. */
    private static final Set<String> RESERVED = Set.of("DATE", "TIME", "PERIOD", "SESSION", "YEAR", "MONTH", "DAY", "HOUR", "START", "END",
            "STATE", "STATUS", "TYPE", "NAME", "VALUE", "KEY", "USER", "ROLE", "CLASS", "REGISTER", "COMMENT", "LEVEL", "LOCATION",
            "POSITION", "CURRENT", "RESULT", "OPEN", "CLOSE", "ROW", "SEQUENCE", "ORDER", "GROUP", "SELECT", "TABLE", "COLUMN", "INDEX",
            "FROM", "WHERE");

    /** Fields that hold the same value: one of an entity, one of the related. */
    record KeyMap(Field own, Field related) { }

    private final Dialect dialect;
    private final Map<String, Entity> model = new LinkedHashMap<>();
    private final Map<Entity, XmlElement> definitions = new LinkedHashMap<>();
    private final List<XmlElement> views = new ArrayList<>();
    private final Set<String> constraints = new HashSet<>();

    private ModelLoader(Dialect dialect) {
        this.dialect = dialect;
    }

    /** All entities and view-entities of the files by name, in the order of their definition. */
    static Map<String, Entity> load(List<URL> files, Dialect dialect) {
        ModelLoader loader = new ModelLoader(dialect);
        for (URL file : files) {
            XmlElement root = GRAMMAR.read(file);
            root.children("entity").forEach(loader::entity);
            loader.views.addAll(root.children("view-entity"));
        }
        loader.definitions.forEach(loader::relations);
        loader.views.forEach(view -> loader.add(view, new ViewLoader(loader.model, dialect, view).load()));
        return loader.model;
    }

    private void add(XmlElement definition, Entity entity) {
        if (model.put(entity.name(), entity) != null) {
            throw definition.refuse("entity " + entity.name() + " is defined a second time");
        }
    }

    private void entity(XmlElement definition) {
        String name = definition.attribute("entity-name");
        Entity entity = new Entity(definition, column(definition, name), Set.of(name));
        Set<String> keys = definition.children("prim-key").stream().map(key -> key.attribute("field")).collect(Collectors.toSet());
        for (XmlElement field : definition.children("field")) {
            FieldType type = dialect.type(field.attribute("type"));
            String fieldName = field.attribute("name");
            if (type == null || entity.field(fieldName) != null) {
                throw field.refuse(type != null ? "field " + fieldName + " is defined a second time"
                        : "the field type " + field.attribute("type") + " is not known");
            }
            boolean isKey = keys.contains(fieldName);
            add(entity, fieldName, type, column(field, fieldName), isKey, isKey || field.flag("not-null", false), false);
        }
        if (keys.isEmpty() || keys.size() != entity.keys().size()) {
            throw definition.refuse("the primary key " + keys + " of " + name + " must be fields of it");
        }
        if (entity.stamped) {
            for (String stamp : List.of(Entity.UPDATED, Entity.UPDATED_TX, Entity.CREATED, Entity.CREATED_TX)) {
                add(entity, stamp, dialect.type("date-time"), dbName(stamp), false, false, true);
            }
            String number = Integer.toHexString(name.hashCode()).toUpperCase(Locale.ROOT);
            entity.indexes.add(new Entity.Index("TXSTMP_" + number, false, List.of(entity.field(Entity.UPDATED_TX))));
            entity.indexes.add(new Entity.Index("TXCRTS_" + number, false, List.of(entity.field(Entity.CREATED_TX))));
        }
        for (XmlElement index : definition.children("index")) {
            List<Field> fields = index.children("index-field").stream().map(field -> known(field, entity, field.attribute("name"))).toList();
            entity.indexes.add(new Entity.Index(constraint(index, index.attribute("name")), index.flag("unique", false), fields));
        }
        add(definition, entity);
        definitions.put(entity, definition);
    }

    private static void add(Entity entity, String name, FieldType type, String column, boolean isKey, boolean notNull, boolean isStamp) {
        entity.add(new Field(entity.name(), name, type, column, column, isKey, notNull, isStamp));
    }

    /** The name in the database of an entity or field: sessionDate becomes SESSION_DATE. */
    private static String dbName(String name) {
        return name.replaceAll("(?<!^)(?=\\p{Upper})", "_").toUpperCase(Locale.ROOT);
    }

    static String column(XmlElement at, String name) {
        String column = atMost(at, dbName(name), MOST_TABLE_OR_COLUMN);
        if (RESERVED.contains(column)) {
            throw at.refuse("the name " + column + " is reserved in some database");
        }
        return column;
    }

    private static String atMost(XmlElement at, String name, int most) {
        if (name.length() > most) {
            throw at.refuse("the name " + name + " has " + name.length() + " characters, at most " + most + " are allowed");
        }
        return name;
    }

    private String constraint(XmlElement at, String name) {
        if (!constraints.add(atMost(at, name, MOST_CONSTRAINT))) {
            throw at.refuse("the name " + name + " of a key or index is used a second time");
        }
        return name;
    }

    /** Checks all relations; those of type one become foreign keys. */
    private void relations(Entity entity, XmlElement definition) {
        Set<String> names = new HashSet<>();
        for (XmlElement relation : definition.children("relation")) {
            String type = relation.attribute("type");
            Entity related = model.get(relation.attribute("rel-entity-name"));
            if (!RELATION_TYPES.contains(type) || related == null) {
                throw relation.refuse(related == null ? "there is no entity " + relation.attribute("rel-entity-name")
                        : "no such relation type: " + type);
            }
            if (!names.add(relation.attribute("title", "") + related.name())) {
                throw relation.refuse("a relation of that title to " + related.name() + " is defined a second time");
            }
            List<KeyMap> keyMaps = keyMaps(relation, entity, related);
            if ("one".equals(type)) {
                List<Field> keys = keyMaps.stream().map(KeyMap::related).toList();
                if (!Set.copyOf(keys).equals(Set.copyOf(related.keys()))) {
                    throw relation.refuse("a relation of type one must refer to the primary key of " + related.name());
                }
                entity.foreignKeys.add(new Entity.ForeignKey(constraint(relation, relation.required("fk-name")),
                        keyMaps.stream().map(KeyMap::own).toList(), related, keys));
            }
        }
    }

    static List<KeyMap> keyMaps(XmlElement source, Entity own, Entity related) {
        if (source.children("key-map").isEmpty()) {
            throw source.refuse("<" + source.name() + "> needs a <key-map>");
        }
        return source.children("key-map").stream().map(map -> new KeyMap(known(map, own, map.attribute("field-name")),
                known(map, related, map.attribute("rel-field-name", map.attribute("field-name"))))).toList();
    }

    static Field known(XmlElement at, Entity entity, String field) {
        if (entity.field(field) == null) {
            throw at.refuse("entity " + entity.name() + " has no field " + field);
        }
        return entity.field(field);
    }
}
