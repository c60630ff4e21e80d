package org.attendance.services.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.attendance.services.Access;
import org.attendance.services.Fields;
import org.attendance.services.InputException;
import org.attendance.services.Rows;
import org.attendance.services.ServiceCall;

/**
 * What is on record about the pupil of a case, the newest first, a page at a time. The number of queries is that of the sources, however
 * long it is. The history that a former school handed over is read as that school's, up to the day on which it closed its case.
 */
final class CaseChronology {
    /** Before any record. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int USUAL_PAGE = 40;
    private static final int MOST_ON_A_PAGE = 1000;
    private static final int MOST_BEFORE = 20_000;
    /** So many entries are taken out at once. */
    static final int MOST_AT_ONCE = 20_000;

    private final ServiceCall call;
    private final Access access;
    private final String schoolId;
    private final String pupilId;
    private final LocalDate from;
    private final LocalDate thru;
    private final int mostOnAPage;
    private final Set<String> kinds = new TreeSet<>();

    CaseChronology(ServiceCall call) throws InputException, GenericEntityException {
        this(call, MOST_ON_A_PAGE);
    }

    /** @param mostOnAPage so many entries a page may have */
    CaseChronology(ServiceCall call, int mostOnAPage) throws InputException, GenericEntityException {
        this.call = call;
        this.mostOnAPage = mostOnAPage;
        this.access = Access.of(call);
        GenericValue own = new CaseFinder(call, access, call.required("schoolId")).row(call.required("caseId"));
        GenericValue row = call.flag("former") ? former(own) : own;
        this.schoolId = row.getString("schoolId");
        this.pupilId = row.getString("pupilId");
        LocalDate last = call.flag("former") ? Rows.date(row, "closedDate") : access.today();
        this.from = call.date("fromDate") == null ? EARLIEST : call.date("fromDate");
        LocalDate asked = call.date("thruDate") == null ? last : call.date("thruDate");
        if (asked.isBefore(from)) {
            throw call.refuse("AttendanceRangeBackwards", "fromDate", from, "thruDate", asked);
        }
        this.thru = asked.isAfter(last) ? last : asked;
        readKinds();
    }

    private GenericValue former(GenericValue own) throws InputException, GenericEntityException {
        String formerId = own.getString("formerCaseId");
        GenericValue row = formerId == null ? null : call.delegator().findOne("AttendanceCase", false, "caseId", formerId);
        if (row == null || row.getDate("closedDate") == null) {
            throw call.refuse("AttendanceCaseNoFormer", "caseId", own.getString("caseId"));
        }
        return row;
    }

    private void readKinds() throws InputException {
        Set<String> known = known();
        String asked = call.text("kinds");
        for (String kind : asked == null ? known : Set.of(asked.split("[, ]+"))) {
            if (!known.contains(kind)) {
                throw call.refuse("AttendanceCaseChoice", "field", "kinds", "value", kind, "allowed", String.join(", ", known));
            }
            kinds.add(kind);
        }
    }

    /** The kinds of entries there may be. */
    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        ChronologySources.all().forEach(source -> known.addAll(source.kinds()));
        return known;
    }

    /** entries of the page, whether more follow, and all kinds. */
    Map<String, Object> map() throws InputException, GenericEntityException {
        int skip = number(call, "skip", 0, MOST_BEFORE);
        int most = number(call, "most", mostOnAPage == MOST_ON_A_PAGE ? USUAL_PAGE : mostOnAPage, mostOnAPage);
        List<ChronologyEntry> all = read(skip + most + 1);
        List<Map<String, Object>> entries = new ArrayList<>();
        all.stream().skip(skip).limit(most).forEach(entry -> entries.add(shown(entry)));
        return ServiceCall.success("entries", entries, "more", all.size() > skip + most, "kindsKnown", List.copyOf(known()),
                "fromDate", from.equals(EARLIEST) ? null : from.toString(), "thruDate", thru.toString());
    }

    /** The newest entries of the kinds asked for, at least so many if there are. */
    private List<ChronologyEntry> read(int most) throws GenericEntityException {
        ChronologyQuery query = new ChronologyQuery(call, access, schoolId, pupilId, from, thru, most);
        List<ChronologyEntry> all = new ArrayList<>();
        for (ChronologySource source : ChronologySources.all()) {
            if (source.kinds().stream().anyMatch(kinds::contains)) {
                source.read(query).stream().filter(entry -> kinds.contains(entry.kind())).forEach(all::add);
            }
        }
        all.sort(null);
        return all;
    }

    /** A number of 0 to the most, the usual one where the attribute is absent. */
    static int number(ServiceCall call, String name, int usual, int most) throws InputException {
        Long number = call.number(name);
        if (number == null) {
            return usual;
        }
        if (number < 0 || number > most) {
            throw call.refuse("AttendanceCaseNumber", "field", name, "value", number, "most", most);
        }
        return number.intValue();
    }

    static Map<String, Object> shown(ChronologyEntry entry) {
        return Fields.of("at", Rows.iso(entry.moment()), "kind", entry.kind(), "id", entry.sourceId(), "headline", entry.headline(),
                "detail", entry.detail(), "author", entry.author(), "link", entry.link());
    }
}
