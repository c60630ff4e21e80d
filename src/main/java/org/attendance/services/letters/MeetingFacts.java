package org.attendance.services.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.ofbiz.entity.GenericEntityException;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.entity.util.EntityQuery;
import org.attendance.rules.letters.LetterField;
import org.attendance.rules.meetings.FormalInvitation;
import org.attendance.rules.meetings.MeetingLetter;
import org.attendance.rules.meetings.MeetingState;
import org.attendance.services.EnumCodes;
import org.attendance.services.Rows;
import org.attendance.services.meetings.MeetingStatus;
import org.attendance.services.meetings.MeetingType;

/** Meetings as they are planned, and those nobody came to. The stage of a meeting decides which letter it bears. */
final class MeetingFacts implements FactSource {
    private static final int MOST = 200;

    @Override
    public Set<String> kinds() {
        return Set.of(MeetingLetter.INVITATION.id(), MeetingLetter.FORMAL_FIRST.id(), MeetingLetter.FORMAL_SECOND.id(),
                MeetingLetter.FORMAL_MISSED.id());
    }

    @Override
    public Set<LetterField> fields() {
        return EnumSet.of(LetterField.MEETING_DATE, LetterField.MEETING_TIME, LetterField.MEETING_PLACE, LetterField.MISSED_DATE);
    }

    @Override
    public List<FactRecord> facts(FactQuery query) throws GenericEntityException {
        MeetingLetter wanted = MeetingLetter.find(query.kind()).orElseThrow();
        List<GenericValue> rows = EntityQuery.use(query.delegator()).from("AttendanceMeeting").where("schoolId", query.schoolId(), "pupilId",
                query.pupilId()).orderBy("meetingDate", "createdDate", "meetingId").maxRows(MOST).queryList();
        List<FactRecord> records = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (isFormal(query, rows.get(i)) == wanted.isFormal()) {
                records.add(record(query, wanted, rows.get(i), before(rows.subList(0, i), rows.get(i))));
            }
        }
        Collections.reverse(records);
        return records;
    }

    private static boolean isFormal(FactQuery query, GenericValue row) throws GenericEntityException {
        return MeetingType.of(query.delegator(), row.getString("typeEnumId")).invitesTwice();
    }

    private static List<GenericValue> before(List<GenericValue> earlier, GenericValue row) {
        return earlier.stream().filter(each -> each.getString("caseId").equals(row.getString("caseId"))
                && each.getString("typeEnumId").equals(row.getString("typeEnumId")) && state(each) != MeetingState.CANCELLED).toList();
    }

    private FactRecord record(FactQuery query, MeetingLetter wanted, GenericValue row, List<GenericValue> before) throws GenericEntityException {
        String day = LetterFacts.day(Rows.date(row, "meetingDate"));
        String name = query.messages().get("AttendanceLetterMeetingNamed", "type", EnumCodes.of(query.delegator(), MeetingType.ENUM_TYPE)
                .text(row.getString("typeEnumId")), "date", day);
        String broken = broken(query, wanted, row, before);
        return new FactRecord(row.getString("meetingId"), name, facts(wanted, row, before), broken == null ? null
                : query.messages().get("AttendanceLetterMeeting_" + broken, "meeting", name));
    }

    /** The key of the reason why a meeting does not bear the letter; null where it does. */
    private static String broken(FactQuery query, MeetingLetter wanted, GenericValue row, List<GenericValue> before) {
        MeetingLetter due = MeetingLetter.of(state(row), wanted.isFormal(), invitation(row)).orElse(null);
        if (wanted == MeetingLetter.FORMAL_MISSED) {
            return due == wanted ? null : "not_missed";
        }
        if (state(row) != MeetingState.PLANNED || Rows.date(row, "meetingDate").isBefore(query.today())) {
            return "not_to_come";
        }
        if (due != wanted) {
            return wanted == MeetingLetter.FORMAL_FIRST ? "second" : "first";
        }
        return wanted == MeetingLetter.FORMAL_SECOND && next(before) != FormalInvitation.SECOND ? "no_missed" : null;
    }

    private static FormalInvitation next(List<GenericValue> before) {
        return FormalInvitation.next(before.stream().map(each -> new FormalInvitation.Earlier(state(each), invitation(each))).toList());
    }

    private static Map<LetterField, String> facts(MeetingLetter wanted, GenericValue row, List<GenericValue> before) {
        Map<LetterField, String> facts = new EnumMap<>(LetterField.class);
        if (wanted == MeetingLetter.FORMAL_MISSED) {
            put(facts, LetterField.MISSED_DATE, Rows.date(row, "meetingDate"));
            return facts;
        }
        put(facts, LetterField.MEETING_DATE, Rows.date(row, "meetingDate"));
        put(facts, LetterField.MEETING_TIME, row.getTime("meetingTime") == null ? null : row.getTime("meetingTime").toLocalTime());
        put(facts, LetterField.MEETING_PLACE, row.getString("placeName"));
        if (wanted == MeetingLetter.FORMAL_SECOND && !before.isEmpty()) {
            LocalDate missed = Rows.date(before.get(before.size() - 1), "meetingDate");
            put(facts, LetterField.MISSED_DATE, missed);
        }
        return facts;
    }

    private static void put(Map<LetterField, String> facts, LetterField field, Object value) {
        if (value != null) {
            facts.put(field, value.toString());
        }
    }

    private static MeetingState state(GenericValue row) {
        return MeetingStatus.state(row.getString("statusId"));
    }

    private static long invitation(GenericValue row) {
        return row.getLong("inviteNumber") == null ? 1 : row.getLong("inviteNumber");
    }
}
