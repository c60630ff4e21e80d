package org.attendance.services.approach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Access;
import org.attendance.services.Fields;

/** The services that help the pupils of a school, as results. */
final class HelpDirectory {
    private final Delegator delegator;
    private final Access access;
    private final Catalogue catalogue;
    private final HelpFields fields = new HelpFields();

    HelpDirectory(Delegator delegator, Access access, GenericValue school) throws GenericEntityException {
        this.delegator = delegator;
        this.access = access;
        this.catalogue = Catalogue.of(delegator, Catalogue.Kind.HELP, school);
    }

    /** The services in their order: those offered today, or all. */
    List<Map<String, Object>> list(boolean withRetired) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Catalogue.Entry entry : catalogue.all()) {
            if (withRetired || entry.isOffered(access.today())) {
                list.add(map(entry));
            }
        }
        return list;
    }

    /** Those of the services offered today that say they help against a kind of barrier. */
    List<Map<String, Object>> against(String barrierKindId) {
        return list(false).stream().filter(help -> ((List<?>) help.get("barriers")).contains(barrierKindId)).toList();
    }

    private Map<String, Object> map(Catalogue.Entry entry) {
        Map<String, Object> map = Fields.of("helpId", entry.id());
        map.putAll(fields.shown(delegator, entry.row()));
        String kinds = (String) map.get("barriers");
        map.put("barriers", kinds == null ? List.of() : List.of(kinds.split(" ")));
        map.put("retiredFrom", entry.retiredFrom() == null ? null : entry.retiredFrom().toString());
        map.put("offered", entry.isOffered(access.today()));
        map.put("own", entry.shipped() == null);
        map.put("changed", entry.shipped() != null && entry.own());
        map.put("version", entry.version());
        return map;
    }
}
