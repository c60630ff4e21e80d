package org.attendance.services.approach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.services.Access;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.ServiceCall;

/** The approaches of a school as results. */
final class ApproachCatalogue {
    private final Delegator delegator;
    private final Access access;
    private final Catalogue catalogue;
    private final ApproachFields fields = new ApproachFields();

    ApproachCatalogue(ServiceCall call, Access access) throws InputException, GenericEntityException {
        this.delegator = call.delegator();
        this.access = access;
        this.catalogue = Catalogue.of(delegator, Catalogue.Kind.APPROACHES, access.school(call.required("schoolId")));
    }

    Catalogue rows() {
        return catalogue;
    }

    /** The approaches in their order: those offered today, or all. */
    List<Map<String, Object>> list(boolean withRetired) throws GenericEntityException {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Catalogue.Entry entry : catalogue.all()) {
            if (withRetired || entry.isOffered(access.today())) {
                list.add(map(entry));
            }
        }
        return list;
    }

    private Map<String, Object> map(Catalogue.Entry entry) throws GenericEntityException {
        Map<String, Object> map = Fields.of("approachId", entry.id());
        map.putAll(fields.shown(delegator, entry.row()));
        map.put("retiredFrom", entry.retiredFrom() == null ? null : entry.retiredFrom().toString());
        map.put("offered", entry.isOffered(access.today()));
        map.put("own", entry.shipped() == null);
        map.put("changed", entry.shipped() != null && entry.own());
        map.put("version", entry.version());
        return map;
    }

    /** The stages to choose from: code, text. */
    List<Map<String, Object>> stages() throws GenericEntityException {
        List<Map<String, Object>> list = new ArrayList<>();
        for (ApproachFields.Stage stage : ApproachFields.stages(delegator)) {
            list.add(Fields.of("code", stage.code(), "text", stage.text()));
        }
        return list;
    }

    /** The sections to choose from: code, text, ofStage. */
    List<Map<String, Object>> sections() throws GenericEntityException {
        List<Map<String, Object>> sections = EnumCodes.of(delegator, ApproachFields.SECTION).choices();
        sections.forEach(section -> section.put("ofStage", ApproachFields.isOfStage((String) section.get("code"))));
        return sections;
    }
}
