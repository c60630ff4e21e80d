package org.attendance.services.approach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.rules.Percentage;
import org.attendance.rules.Tally;
import org.attendance.services.Access;
import org.attendance.services.EnumCodes;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.RollPupil;
import org.attendance.services.ServiceCall;
import org.attendance.services.cases.CaseFinder;
import org.attendance.services.cases.CaseRecord;

/** The checklist "Supporting improved attendance" of a case, filled from what is on record. */
final class Checklist {
    private static final int LINES = 4;
    private static final int DECIMALS = 1;

    private final ServiceCall call;
    private final Access access;
    private final CaseRecord of;
    private final GenericValue row;

    Checklist(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.access = Access.of(call);
        CaseFinder finder = new CaseFinder(call, access, call.required("schoolId"));
        this.row = finder.row(call.required("caseId"));
        this.of = CaseRecord.of(row);
    }

    Map<String, Object> map() throws InputException, GenericEntityException {
        Records records = new Records(call, access, of);
        Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
        for (Map<String, Object> section : EnumCodes.of(call.delegator(), ApproachFields.SECTION).choices()) {
            if (!ApproachFields.isOfStage((String) section.get("code"))) {
                section.put("rows", new ArrayList<Map<String, Object>>());
                sections.put((String) section.get("code"), section);
            }
        }
        long filled = 0;
        long total = 0;
        for (Map<String, Object> approach : new ApproachCatalogue(call, access).list(true)) {
            Map<String, Object> section = sections.get(approach.get("section"));
            List<Recorded> found = section == null ? List.of() : records.ofApproach((String) approach.get("approachId"));
            if (section != null && ((Boolean) approach.get("offered") || !found.isEmpty())) {
                rows(section).add(row(approach, found));
                filled += found.isEmpty() ? 0 : 1;
                total++;
            }
        }
        return Fields.of("head", head(), "sections", List.copyOf(sections.values()), "filled", filled, "total", total);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> section) {
        return (List<Map<String, Object>>) section.get("rows");
    }

    private static Map<String, Object> row(Map<String, Object> approach, List<Recorded> found) {
        return Fields.of("approachId", approach.get("approachId"), "name", approach.get("name"), "explanation", approach.get("explanation"),
                "offered", approach.get("offered"), "date", found.isEmpty() ? null : found.get(0).date().toString(), "lines",
                lines(found, LINES, (String) approach.get("name")), "more", (long) Math.max(0, found.size() - LINES));
    }

    /** The newest records as results for a row that is called so: date, words, link. */
    static List<Map<String, Object>> lines(List<Recorded> found, int most, String row) {
        return found.stream().limit(most).map(record -> Fields.of("date", record.date().toString(), "words", record.wordsFor(row), "link",
                record.link())).toList();
    }

    private Map<String, Object> head() throws InputException, GenericEntityException {
        CasePupil casePupil = new CasePupil(call, access, of);
        RollPupil pupil = casePupil.pupil();
        Tally tally = casePupil.figures();
        return Fields.of("pupilRef", pupil.pupilRef(), "name", pupil.name(), "registrationGroup", pupil.registrationGroup(), "yearGroup",
                pupil.yearGroup(), "attendancePercent", Percentage.of(tally.attended(), tally.possible(), DECIMALS), "possible",
                tally.possible(), "unauthorised", tally.unauthorised(), "authorised", tally.authorised(), "fromDate",
                casePupil.figuresFrom().toString(), "thruDate", access.today().toString(), "leadName", row.getString("leadName"), "leadAgency",
                row.getString("leadAgency"), "open", of.isOpen());
    }
}
