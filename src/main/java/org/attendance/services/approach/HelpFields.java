package org.attendance.services.approach;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.attendance.services.Fields;
import org.attendance.services.Rows;

/** The fields of a service that helps: name, what it offers, contact, link, barriers, place in the order, and when it ends. */
final class HelpFields implements CatalogueFields {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_OFFER = 2_000;
    private static final int LONGEST_LINK = 500;

    @Override
    public Map<String, Object> read(CatalogueChange change) throws GenericEntityException {
        LocalDate retiredFrom = change.date("retiredFrom");
        return Fields.of("helpName", change.neededText("name", LONGEST_NAME), "offerText", change.neededText("offer", LONGEST_OFFER),
                "contactText", change.text("contact", LONGEST_NAME), "linkUrl", link(change), "barrierKinds", barriers(change),
                "sequenceNumber", change.order("sortOrder"), "retiredFrom", Rows.stored(retiredFrom));
    }

    /** A link a browser may open: http or https, with a host, without a user in it. */
    private static String link(CatalogueChange change) {
        String text = change.text("link", LONGEST_LINK);
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text);
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null) {
                return text;
            }
        } catch (URISyntaxException e) {
            change.problem("link", "AttendanceApproachLink", "value", text);
            return null;
        }
        change.problem("link", "AttendanceApproachLink", "value", text);
        return null;
    }

    private static String barriers(CatalogueChange change) throws GenericEntityException {
        TreeSet<String> kinds = new TreeSet<>();
        String text = change.call().text("barriers");
        BarrierKinds all = BarrierKinds.of(change.call().delegator());
        for (String kind : text == null ? new String[0] : text.split("[ ,]+")) {
            if (all.find(kind) == null) {
                change.problem("barriers", "AttendanceApproachChoice", "value", kind, "allowed", all.ids());
            }
            kinds.add(kind);
        }
        return kinds.isEmpty() ? null : String.join(" ", kinds);
    }

    @Override
    public Map<String, Object> shown(Delegator delegator, Map<String, Object> row) {
        String kinds = (String) row.get("barrierKinds");
        return Fields.of("name", row.get("helpName"), "offer", row.get("offerText"), "contact", row.get("contactText"), "link",
                row.get("linkUrl"), "barriers", kinds == null ? null : String.join(" ", new TreeSet<>(List.of(kinds.split(" ")))),
                "sortOrder", row.get("sequenceNumber"), "retiredFrom", CatalogueFields.ofSchool(row, "retiredFrom"));
    }

    @Override
    public String name(Map<String, Object> row) {
        return (String) row.get("helpName");
    }
}
