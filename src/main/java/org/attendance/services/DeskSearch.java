package org.attendance.services;

import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.attendance.rules.Arrival;
import org.attendance.rules.ArrivalMark;
import org.attendance.rules.AttendanceCode;
import org.attendance.rules.CodeSet;
import org.attendance.rules.Session;
import org.attendance.rules.SessionPart;
import org.attendance.rules.SessionTimes;

/**
 * Finds pupils for the desk by a few letters: who they are, whether they are in school, and as what they would arrive now. Nothing
 * else is told: no reason of an absence, no contact, no flag. Takes the same number of queries for any number of pupils.
 */
final class DeskSearch {
    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_FOUND = 12;
    private static final Set<String> LATE = Set.of("L", "U");

    private final ServiceCall call;
    private final Delegator delegator;
    private final String schoolId;
    private final LocalDate today;
    private final LocalTime now;
    private final CodeSet codes;
    private final TimesTable table;
    private final List<Session> sessions;
    private final Map<MarkKey, GenericValue> marks = new HashMap<>();
    private final Map<MarkKey, GenericValue> plans = new HashMap<>();
    private final Map<String, GenericValue> latest = new HashMap<>();

    DeskSearch(ServiceCall call) throws InputException, GenericEntityException {
        this.call = call;
        this.delegator = call.delegator();
        Access access = Access.of(call);
        this.schoolId = call.required("schoolId");
        access.school(schoolId);
        this.today = access.today();
        this.now = access.now().toLocalTime();
        this.codes = CodeTable.of(delegator, schoolId);
        this.table = TimesTable.of(delegator, schoolId);
        this.sessions = Sessions.ofDay(CalendarTable.of(delegator, schoolId), today);
    }

    /** The likeliest pupils that the attribute text finds, and how many there are in all. */
    Map<String, Object> find() throws InputException, GenericEntityException {
        PupilSearch search = new PupilSearch(call.text("text"));
        if (search.length() < FEWEST_LETTERS) {
            throw call.refuse("AttendanceDeskLetters", "least", FEWEST_LETTERS);
        }
        List<RollPupil> found = Roll.read(delegator, today, EntityCondition.makeCondition("schoolId", schoolId)).stream()
                .filter(search::finds).sorted(Comparator.comparingInt(search::rank)).toList();
        List<RollPupil> shown = found.subList(0, Math.min(MOST_FOUND, found.size()));
        read(shown.stream().map(RollPupil::pupilId).toList());
        return ServiceCall.success("pupils", shown.stream().map(this::map).toList(), "total", (long) found.size());
    }

    /** One pupil as {@link #find} answers it. */
    Map<String, Object> one(RollPupil pupil) throws GenericEntityException {
        read(List.of(pupil.pupilId()));
        return map(pupil);
    }

    private void read(List<String> pupilIds) throws GenericEntityException {
        for (GenericValue row : ofToday("AttendanceMark", "sessionDate", pupilIds)) {
            marks.put(MarkKey.of(row), row);
        }
        for (GenericValue row : ofToday("AttendancePlannedMark", "sessionDate", pupilIds)) {
            plans.put(MarkKey.of(row), row);
        }
        List<GenericValue> entries = new ArrayList<>(ofToday("AttendanceSignLog", "signDate", pupilIds));
        entries.removeIf(row -> row.getTimestamp("takenBackDate") != null);
        entries.sort(Comparator.comparing(row -> row.getLong("dayNumber")));
        entries.forEach(row -> latest.put(row.getString("pupilId"), row));
    }

    private List<GenericValue> ofToday(String entity, String dateField, List<String> pupilIds) throws GenericEntityException {
        return Keyed.rows(delegator, entity, "pupilId", pupilIds, EntityCondition.makeCondition(dateField, Date.valueOf(today)));
    }

    private Map<String, Object> map(RollPupil pupil) {
        Map<SessionPart, SessionTimes> times = new EnumMap<>(SessionPart.class);
        sessions.forEach(session -> times.put(session.part(), table.of(pupil.yearGroup(), session.part())));
        Arrival arrival = Arrival.at(now, times);
        GenericValue entry = latest.get(pupil.pupilId());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("pupilRef", pupil.pupilRef());
        map.put("name", pupil.name());
        map.put("registrationGroup", pupil.registrationGroup());
        map.put("yearGroup", pupil.yearGroup());
        map.put("state", state(pupil, arrival, entry));
        map.put("signedKind", entry == null ? null : entry.getString("signKind"));
        map.put("signedAt", entry == null ? null : SignEntry.time(entry, "signTime"));
        map.put("arrivesAs", arrival.code());
        map.put("minutesLate", arrival.isLate() ? arrival.minutesLate() : null);
        return map;
    }

    /** signed_out, present, late, activity, absent, not_expected, planned or not_marked. */
    private String state(RollPupil pupil, Arrival arrival, GenericValue entry) {
        if (entry != null && SignLog.OUT.equals(entry.getString("signKind"))) {
            return "signed_out";
        }
        SessionPart part = arrival.phase() == Arrival.Phase.BETWEEN ? SessionPart.AM : arrival.part();
        MarkKey key = part == null ? null : new MarkKey(pupil.pupilId(), new Session(today, part));
        if (marks.get(key) == null) {
            return plans.get(key) == null ? "not_marked" : "planned";
        }
        AttendanceCode code = codes.byId(marks.get(key).getString("attendanceCodeId"));
        if (ArrivalMark.isArrived(code)) {
            return LATE.contains(code.statutoryCode()) ? "late" : "present";
        }
        return switch (code.statisticalClass()) {
            case APPROVED_ACTIVITY -> "activity";
            case AUTHORISED, UNAUTHORISED -> "absent";
            default -> "not_expected";
        };
    }
}
